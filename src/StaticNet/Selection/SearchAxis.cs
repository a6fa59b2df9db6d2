using System.Globalization;
using StaticNet.Numerics;
using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>
/// One thing that a search varies: a name, its values, and what a value does to the options of a training. A value may be anything, of which the last
/// function makes options.
/// </summary>
/// <example><code>
/// SearchAxis[] axes =
/// [
///     SearchAxis.LogUniform("learning rate", 1e-4, 1e-1, (options, rate) => options with { Optimizer = new Adam(rate) }),
///     SearchAxis.Integers("epochs", 20, 200, (options, epochs) => options with { Epochs = epochs }),
///     SearchAxis.Values("batch size", [8, 16, 32], (options, size) => options with { BatchSize = size }),
/// ];
/// </code></example>
public abstract class SearchAxis
{
    private protected SearchAxis(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>What it is called in tables.</summary>
    public string Name { get; }

    /// <summary>A list of values: a grid tries each, a random search draws one, all equally likely.</summary>
    /// <typeparam name="TValue">Any type; printed as its invariant text.</typeparam>
    /// <param name="name">What it is called in tables; not empty.</param>
    /// <param name="values">At least one.</param>
    /// <param name="apply">The options with a value; called on several threads at once.</param>
    /// <exception cref="ArgumentException">The name is empty, or there is no value.</exception>
    public static ValueAxis Values<TValue>(string name, IReadOnlyList<TValue> values, Func<TrainingOptions, TValue, TrainingOptions> apply)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(apply);
        return new ValueAxis(name, [.. values.Select(value => new AxisValue(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null", options => apply(options, value)))]);
    }

    /// <summary>A list of named ways to change the options.</summary>
    /// <param name="name">What it is called in tables; not empty.</param>
    /// <param name="choices">At least one: what it is called, and the options with it, called on several threads at once.</param>
    /// <exception cref="ArgumentException">The name is empty, or there is no choice.</exception>
    /// <example><code>
    /// SearchAxis.Choices("optimizer", ("Adam", options => options with { Optimizer = new Adam() }), ("SGD", options => options with { Optimizer = new Sgd(0.1) }))
    /// </code></example>
    public static ValueAxis Choices(string name, params (string Text, Func<TrainingOptions, TrainingOptions> Apply)[] choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return new ValueAxis(name, [.. choices.Select(choice => new AxisValue(choice.Text, choice.Apply))]);
    }

    /// <summary>Numbers of an interval, all equally likely.</summary>
    /// <param name="name">What it is called in tables; not empty.</param>
    /// <param name="low">The lower end, finite.</param>
    /// <param name="high">The upper end, finite and above the lower one.</param>
    /// <param name="apply">The options with a value; called on several threads at once.</param>
    /// <exception cref="ArgumentException">The name is empty, or the interval is none; both ends are named.</exception>
    public static SearchAxis Uniform(string name, double low, double high, Func<TrainingOptions, double, TrainingOptions> apply)
    {
        ArgumentNullException.ThrowIfNull(apply);
        RequireInterval(name, low, high, double.IsFinite(high - low));
        return new RangeAxis(name, u => ValueOf(Math.Clamp(low + (u * (high - low)), low, high), apply));
    }

    /// <summary>Numbers of an interval whose logarithms are all equally likely: as many from 0.001 to 0.01 as from 0.01 to 0.1.</summary>
    /// <param name="name">What it is called in tables; not empty.</param>
    /// <param name="low">The lower end, above 0.</param>
    /// <param name="high">The upper end, finite and above the lower one.</param>
    /// <param name="apply">The options with a value; called on several threads at once.</param>
    /// <exception cref="ArgumentException">The name is empty, or the interval is none; both ends are named.</exception>
    public static SearchAxis LogUniform(string name, double low, double high, Func<TrainingOptions, double, TrainingOptions> apply)
    {
        ArgumentNullException.ThrowIfNull(apply);
        RequireInterval(name, low, high, low > 0 && double.IsFinite(high));
        (double first, double last) = (Elementary.Log(low), Elementary.Log(high));
        return new RangeAxis(name, u => ValueOf(Math.Clamp(Elementary.Exp(first + (u * (last - first))), low, high), apply));
    }

    /// <summary>Whole numbers, all equally likely.</summary>
    /// <param name="name">What it is called in tables; not empty.</param>
    /// <param name="low">The lowest.</param>
    /// <param name="high">The highest, above the lowest.</param>
    /// <param name="apply">The options with a value; called on several threads at once.</param>
    /// <exception cref="ArgumentException">The name is empty, or the interval is none; both ends are named.</exception>
    public static SearchAxis Integers(string name, int low, int high, Func<TrainingOptions, int, TrainingOptions> apply)
    {
        ArgumentNullException.ThrowIfNull(apply);
        RequireInterval(name, low, high, true);
        return new RangeAxis(name, u => ValueOf((int)(low + (long)(u * ((double)high - low + 1))), apply));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>A value.</summary>
    /// <param name="u">In [0, 1).</param>
    internal abstract AxisValue Draw(double u);

    private static AxisValue ValueOf<TValue>(TValue value, Func<TrainingOptions, TValue, TrainingOptions> apply)
        where TValue : IFormattable => new(value.ToString(null, CultureInfo.InvariantCulture), options => apply(options, value));

    private static void RequireInterval(string name, double low, double high, bool isRange)
    {
        if (!(isRange && low < high))
            throw new ArgumentException(FormattableString.Invariant($"'{name}' from {low} to {high}: the ends are finite, the upper one is above the lower one, and for logarithms both are above 0."), nameof(high));
    }
}
