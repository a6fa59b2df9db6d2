using System.Numerics;

namespace StaticNet.Training;

/// <summary>
/// A line search for the strong Wolfe conditions (Nocedal &amp; Wright 2006, algorithms 3.5 and 3.6) with cubic interpolation, in the order of PyTorch's
/// <c>_strong_wolfe</c>, which follows Mark Schmidt's minFunc.
/// </summary>
internal sealed class WolfeSearch<T>(int parameterCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostSteps = 25;
    private static readonly T Decrease = T.CreateTruncating(1e-4);
    private static readonly T Curvature = T.CreateTruncating(0.9);
    private static readonly T LeastWidth = T.CreateTruncating(1e-9);
    private readonly T[] _start = new T[parameterCount];
    private readonly T[] _gradient = new T[parameterCount];
    private Point _previous = new(parameterCount);
    private Point _low = new(parameterCount);
    private Point _high = new(parameterCount);

    /// <summary>Room for the caller between two searches.</summary>
    public T[] Spare => _start;

    /// <summary>More of it.</summary>
    public T[] OtherSpare => _gradient;

    /// <summary>Finds a length, and moves the parameters by it.</summary>
    /// <param name="objective">J and its gradient at the parameters.</param>
    /// <param name="parameters">θ; moved to θ + t·d.</param>
    /// <param name="direction">d.</param>
    /// <param name="length">The t tried first.</param>
    /// <param name="loss">J at θ.</param>
    /// <param name="gradient">∂J/∂θ at θ; then at θ + t·d.</param>
    /// <param name="slope">Its product with d, below 0.</param>
    public (T Loss, T Length, int Evaluations) Run(
        IObjective<T> objective, Span<T> parameters, ReadOnlySpan<T> direction, T length, T loss, Span<T> gradient, T slope)
    {
        parameters.CopyTo(_start);
        T largest = VectorSums.LargestMagnitude(direction);
        _previous.Set(T.Zero, loss, slope, gradient);
        (T value, T newSlope) = Evaluate(objective, parameters, direction, length);
        int evaluations = 1, steps = 0;
        bool isDone = false, isBracketed = false;
        for (; steps < MostSteps; steps++)
        {
            bool rises = value > loss + (Decrease * length * slope) || (steps > 1 && value >= _previous.Loss);
            isDone = !rises && T.Abs(newSlope) <= -Curvature * slope;
            isBracketed = !isDone && (rises || newSlope >= T.Zero);
            if (isDone || isBracketed)
                break;

            T least = length + (T.CreateTruncating(0.01) * (length - _previous.Length)), most = length * T.CreateTruncating(10), last = length;
            length = Interpolate(_previous.Length, _previous.Loss, _previous.Slope, length, value, newSlope, least, most);
            _previous.Set(last, value, newSlope, _gradient);
            (value, newSlope) = Evaluate(objective, parameters, direction, length);
            evaluations++;
        }

        if (isDone)
        {
            _gradient.CopyTo(gradient);
            return (value, length, evaluations);
        }

        // The bracket is what lies between the last two lengths, or between the start and the last when none was found.
        if (!isBracketed)
            _previous.Set(T.Zero, loss, slope, gradient);
        (_low, _previous) = (_previous, _low);
        _high.Set(length, value, newSlope, _gradient);
        bool isLowFirst = _low.Loss <= _high.Loss;
        if (!isLowFirst)
            (_low, _high) = (_high, _low);
        evaluations += Zoom(objective, parameters, direction, loss, slope, largest, steps, isLowFirst);
        MoveTo(parameters, direction, _low.Length);
        _low.Gradient.CopyTo(gradient);
        return (_low.Loss, _low.Length, evaluations);
    }

    private int Zoom(IObjective<T> objective, Span<T> parameters, ReadOnlySpan<T> direction, T loss, T slope, T largest, int steps, bool isLowFirst)
    {
        int evaluations = 0;
        bool isSlow = false;
        for (; steps < MostSteps; steps++)
        {
            if (T.Abs(_high.Length - _low.Length) * largest < LeastWidth)
                break;
            (Point one, Point other) = isLowFirst ? (_low, _high) : (_high, _low);
            (T left, T right) = (T.Min(one.Length, other.Length), T.Max(one.Length, other.Length));
            T length = Interpolate(one.Length, one.Loss, one.Slope, other.Length, other.Loss, other.Slope, left, right);

            // A length too near the border is moved inwards, the second time in a row.
            T margin = T.CreateTruncating(0.1) * (right - left);
            if (T.Min(right - length, length - left) < margin)
            {
                if (isSlow || length >= right || length <= left)
                {
                    length = T.Abs(length - right) < T.Abs(length - left) ? right - margin : left + margin;
                    isSlow = false;
                }
                else
                {
                    isSlow = true;
                }
            }
            else
            {
                isSlow = false;
            }

            (T value, T newSlope) = Evaluate(objective, parameters, direction, length);
            evaluations++;
            if (value > loss + (Decrease * length * slope) || value >= _low.Loss)
            {
                _high.Set(length, value, newSlope, _gradient);
                bool isOrdered = isLowFirst ? _low.Loss <= _high.Loss : _high.Loss <= _low.Loss;
                if (isOrdered != isLowFirst)
                {
                    (_low, _high) = (_high, _low);
                    isLowFirst = isOrdered;
                }

                continue;
            }

            bool isDone = T.Abs(newSlope) <= -Curvature * slope;
            if (!isDone && newSlope * (_high.Length - _low.Length) >= T.Zero)
                _high.Set(_low.Length, _low.Loss, _low.Slope, _low.Gradient);
            _low.Set(length, value, newSlope, _gradient);
            if (isDone)
                break;
        }

        return evaluations;
    }

    private (T Loss, T Slope) Evaluate(IObjective<T> objective, Span<T> parameters, ReadOnlySpan<T> direction, T length)
    {
        MoveTo(parameters, direction, length);
        T loss = objective.Evaluate(_gradient);
        return (loss, VectorSums.Dot(_gradient, direction));
    }

    private void MoveTo(Span<T> parameters, ReadOnlySpan<T> direction, T length)
    {
        for (int i = 0; i < parameters.Length; i++)
            parameters[i] = _start[i] + (length * direction[i]);
    }

    // The minimum of the cubic through two values and slopes, within bounds; their middle where it has none.
    private static T Interpolate(T x1, T f1, T g1, T x2, T f2, T g2, T least, T most)
    {
        T d1 = g1 + g2 - (T.CreateTruncating(3) * (f1 - f2) / (x1 - x2));
        T square = (d1 * d1) - (g1 * g2);
        if (!(square >= T.Zero))
            return (least + most) / T.CreateTruncating(2);
        T d2 = T.Sqrt(square), two = T.CreateTruncating(2);
        T position = x1 <= x2
            ? x2 - ((x2 - x1) * ((g2 + d2 - d1) / (g2 - g1 + (two * d2))))
            : x1 - ((x1 - x2) * ((g1 + d2 - d1) / (g1 - g2 + (two * d2))));
        return T.MinNumber(T.MaxNumber(position, least), most);
    }

    /// <summary>A length, and J there.</summary>
    private sealed class Point(int parameterCount)
    {
        public T Length { get; private set; }

        public T Loss { get; private set; }

        public T Slope { get; private set; }

        public T[] Gradient { get; } = new T[parameterCount];

        public void Set(T length, T loss, T slope, ReadOnlySpan<T> gradient)
        {
            (Length, Loss, Slope) = (length, loss, slope);
            gradient.CopyTo(Gradient);
        }
    }
}
