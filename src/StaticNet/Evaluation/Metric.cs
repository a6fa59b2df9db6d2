using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>
/// A figure of how well a network does, with a name and a direction: what trainings report each epoch, and cross-validation and searches judge by. Ready ones
/// are here, <see cref="Of"/> makes one from a function; derive to write one for both precisions.
/// </summary>
/// <example><code>
/// var profit = Metric.Of&lt;float&gt;("profit", (net, data) => (20 * Metrics.Confusion(net, data)[1, 1]) - Metrics.Confusion(net, data)[0, 1], isHigherBetter: true);
/// CrossValidation.Run(seed => new ChurnNet(seed), data, options: new CrossValidationOptions { Metric = profit });
/// </code></example>
public abstract partial class Metric
{
    /// <summary>A metric.</summary>
    /// <param name="name">What it is called in histories and tables; not empty.</param>
    /// <param name="isHigherBetter">Whether larger figures are better.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    protected Metric(string name, bool isHigherBetter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, IsHigherBetter) = (name, isHigherBetter);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Whether larger figures are better, as of an accuracy, or smaller ones, as of an error.</summary>
    public bool IsHigherBetter { get; }

    /// <summary>Measures a network, without changing it.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <exception cref="ArgumentException">Network and data do not fit each other or the metric.</exception>
    /// <exception cref="DatasetException">The targets are not of a kind that this measures; the metric for them is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public abstract double Measure<T>(INetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Whether one figure is better than another; NaN is never better, and any number is better than NaN.</summary>
    /// <param name="figure">The one.</param>
    /// <param name="than">The other.</param>
    public bool IsBetter(double figure, double than) => double.IsNaN(than) ? !double.IsNaN(figure) : IsHigherBetter ? figure > than : figure < than;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>A metric from a function.</summary>
    /// <typeparam name="TNumber">The precision of the networks that it measures, <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="name">What it is called in histories and tables; not empty.</param>
    /// <param name="measure">Measures a network without changing it. Searches on several threads call it from each.</param>
    /// <param name="isHigherBetter">Whether larger figures are better.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Metric Of<TNumber>(string name, Func<INetwork<TNumber>, Dataset<TNumber>, double> measure, bool isHigherBetter)
        where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new FunctionMetric<TNumber>(name, measure, isHigherBetter);
    }
}
