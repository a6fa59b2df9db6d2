using System.Numerics;

namespace StaticNet.Training;

/// <summary>A run of <see cref="Lbfgs"/>: the order of everything is that of PyTorch's lbfgs.py.</summary>
internal sealed class LbfgsRun<T> : OptimizerRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Below it, the curvature along a change is no curvature that the direction should follow.
    private const double LeastCurvature = 1e-10;

    private readonly Lbfgs _options;
    private readonly WolfeSearch<T> _search;
    private readonly T[][] _steps;
    private readonly T[][] _changes;
    private readonly T[] _inverses;
    private readonly T[] _shares;
    private readonly T[] _direction;
    private readonly T[] _lastGradient;
    private long _remembered;
    private long _iterations;
    private T _scale = T.One;
    private T _length;

    public LbfgsRun(Lbfgs options, int parameterCount)
        : base(options, parameterCount)
    {
        _options = options;
        _search = new WolfeSearch<T>(parameterCount);
        (_steps, _changes) = (new T[options.History][], new T[options.History][]);
        for (int i = 0; i < options.History; i++)
            (_steps[i], _changes[i]) = (new T[parameterCount], new T[parameterCount]);
        (_inverses, _shares) = (new T[options.History], new T[options.History]);
        (_direction, _lastGradient) = (new T[parameterCount], new T[parameterCount]);
    }

    protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient) =>
        throw new NotSupportedException("L-BFGS evaluates J: give its step J and an objective.");

    protected override void Update(Span<T> parameters, Span<T> gradient, T loss, IObjective<T> objective)
    {
        T gradientTolerance = T.CreateTruncating(_options.GradientTolerance), changeTolerance = T.CreateTruncating(_options.ChangeTolerance);
        T rate = T.CreateTruncating(LearningRate);
        if (VectorSums.LargestMagnitude<T>(gradient) <= gradientTolerance)
            return;
        int evaluations = 1, mostEvaluations = _options.Iterations * 5 / 4;
        for (int iteration = 1; iteration <= _options.Iterations; iteration++)
        {
            _iterations++;
            ChooseDirection(gradient);
            gradient.CopyTo(_lastGradient);
            T lastLoss = loss;
            _length = _iterations == 1 ? T.Min(T.One, T.One / VectorSums.AbsoluteSum<T>(gradient)) * rate : rate;
            T slope = VectorSums.Dot<T>(gradient, _direction);
            if (slope > -changeTolerance)
                return;

            bool isLast = iteration == _options.Iterations;
            if (_options.LineSearch)
            {
                (loss, _length, int searched) = _search.Run(objective, parameters, _direction, _length, loss, gradient, slope);
                evaluations += searched;
            }
            else
            {
                LinearCombination.Add(parameters, _length, _direction);
                if (isLast)
                    return;
                loss = objective.Evaluate(gradient);
                evaluations++;
            }

            // What is not finite is for the trainer to report.
            if (isLast || evaluations >= mostEvaluations || !T.IsFinite(loss) || VectorSums.LargestMagnitude<T>(gradient) <= gradientTolerance
                || VectorSums.LargestMagnitude<T>(_direction) * T.Abs(_length) <= changeTolerance || T.Abs(loss - lastLoss) < changeTolerance)
                return;
        }
    }

    // Nothing of the line search outlives a step.
    protected override void Transfer(StateTransfer<T> state)
    {
        double scale = double.CreateTruncating(_scale), length = double.CreateTruncating(_length);
        state.Number("iterations", ref _iterations);
        state.Number("changes", ref _remembered);
        state.Number("scale", ref scale);
        state.Number("length", ref length);
        (_scale, _length) = (T.CreateTruncating(scale), T.CreateTruncating(length));
        if (_remembered > _steps.Length)
            throw new ArgumentException($"The state remembers {_remembered} changes, but {_options} no more than {_steps.Length}: give it a history of {_remembered}.", nameof(state));
        state.Vector("direction", _direction);
        state.Vector("last gradient", _lastGradient);
        state.Vector("inverses", _inverses.AsSpan(0, (int)_remembered));
        for (int i = 0; i < _remembered; i++)
        {
            state.Vector(FormattableString.Invariant($"step {i}"), _steps[i]);
            state.Vector(FormattableString.Invariant($"change {i}"), _changes[i]);
        }
    }

    // d = −H g, with the inverse Hessian H that the remembered changes imply (algorithm 7.4): each line of its two loops goes with the product of the next.
    private void ChooseDirection(ReadOnlySpan<T> gradient)
    {
        if (_iterations > 1)
            Remember(gradient);
        LinearCombination.Scale(_direction, -T.One, gradient);
        if (_iterations == 1)
            return;
        int last = (int)_remembered - 1;
        if (last < 0)
        {
            LinearCombination.Scale<T>(_direction, _scale, _direction);
            return;
        }

        _shares[last] = VectorSums.Dot<T>(_steps[last], _direction) * _inverses[last];
        for (int i = last; i > 0; i--)
            _shares[i - 1] = VectorSums.AddAndDot<T>(_direction, -_shares[i], _changes[i], _steps[i - 1]) * _inverses[i - 1];
        LinearCombination.Add<T>(_direction, -_shares[0], _changes[0]);
        LinearCombination.Scale<T>(_direction, _scale, _direction);
        T product = VectorSums.Dot<T>(_changes[0], _direction);
        for (int i = 0; i < last; i++)
            product = VectorSums.AddAndDot<T>(_direction, _shares[i] - (product * _inverses[i]), _steps[i], _changes[i + 1]);
        LinearCombination.Add<T>(_direction, _shares[last] - (product * _inverses[last]), _steps[last]);
    }

    private void Remember(ReadOnlySpan<T> gradient)
    {
        (T[] step, T[] change) = (_search.Spare, _search.OtherSpare);
        LinearCombination.Scale<T>(step, _length, _direction);
        LinearCombination.Set<T>(change, gradient, -T.One, _lastGradient);
        T curvature = VectorSums.Dot<T>(change, step);
        if (!(curvature > T.CreateTruncating(LeastCurvature)))
            return;
        if (_remembered == _steps.Length)
            Forget();
        long index = _remembered++;
        step.CopyTo(_steps[index], 0);
        change.CopyTo(_changes[index], 0);
        _inverses[index] = T.One / curvature;
        _scale = curvature / VectorSums.Dot<T>(change, change);
    }

    // The oldest leaves, and its arrays serve the next.
    private void Forget()
    {
        (T[] step, T[] change) = (_steps[0], _changes[0]);
        Array.Copy(_steps, 1, _steps, 0, _steps.Length - 1);
        Array.Copy(_changes, 1, _changes, 0, _changes.Length - 1);
        Array.Copy(_inverses, 1, _inverses, 0, _inverses.Length - 1);
        (_steps[^1], _changes[^1]) = (step, change);
        _remembered--;
    }
}
