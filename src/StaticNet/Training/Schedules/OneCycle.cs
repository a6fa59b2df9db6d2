using StaticNet.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Raises the learning rate to the optimizer's and lowers it far below where it began (Smith &amp; Topin 2018), both along a cosine, step by step. As PyTorch's <c>OneCycleLR</c> with
/// <c>max_lr</c> the optimizer's rate and <c>cycle_momentum=False</c>.
/// </summary>
/// <example><code>new TrainingOptions { Optimizer = new Adam(0.02), Schedule = new OneCycle() }</code></example>
public sealed class OneCycle : TimeSchedule
{
    /// <summary>One cycle with PyTorch's defaults.</summary>
    /// <param name="rising">The share of the steps in which the rate rises, in (0, 1).</param>
    /// <param name="startDivisor">The rate begins at γ over this: finite, at least 1.</param>
    /// <param name="endDivisor">It ends at where it began over this: finite, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public OneCycle(double rising = 0.3, double startDivisor = 25, double endDivisor = 1e4)
    {
        if (!(rising > 0 && rising < 1))
            throw new ArgumentOutOfRangeException(nameof(rising), rising, "The share of the steps in which the rate rises must lie between 0 and 1.");
        if (!(double.IsFinite(startDivisor) && startDivisor >= 1))
            throw new ArgumentOutOfRangeException(nameof(startDivisor), startDivisor, "The divisor of the first rate must be finite and at least 1.");
        if (!(double.IsFinite(endDivisor) && endDivisor >= 1))
            throw new ArgumentOutOfRangeException(nameof(endDivisor), endDivisor, "The divisor of the last rate must be finite and at least 1.");
        (Rising, StartDivisor, EndDivisor) = (rising, startDivisor, endDivisor);
    }

    /// <summary>The share of the steps in which the rate rises.</summary>
    public double Rising { get; }

    /// <summary>The rate begins at γ over this.</summary>
    public double StartDivisor { get; }

    /// <summary>It ends at where it began over this.</summary>
    public double EndDivisor { get; }

    /// <summary>"OneCycle(rising: 0.3, startDivisor: 25, endDivisor: 10000)".</summary>
    public override string ToString() => FormattableString.Invariant($"OneCycle(rising: {Rising}, startDivisor: {StartDivisor}, endDivisor: {EndDivisor})");

    /// <inheritdoc/>
    protected override double Rate(double learningRate, ScheduleTime time)
    {
        double first = learningRate / StartDivisor, last = first / EndDivisor;
        double top = (Rising * time.Steps) - 1, end = time.Steps - 1;
        return time.Step <= top ? Between(first, learningRate, time.Step / top) : Between(learningRate, last, (time.Step - top) / (end - top));
    }

    private static double Between(double from, double to, double done) => to + ((from - to) / 2 * (1 + Trigonometry.CosPi(done)));
}
