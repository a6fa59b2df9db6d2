using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>A metric that a user wrote for one precision.</summary>
internal sealed class FunctionMetric<TNumber>(string name, Func<INetwork<TNumber>, Dataset<TNumber>, double> measure, bool isHigherBetter) : Metric(name, isHigherBetter)
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    public override double Measure<T>(INetwork<T> network, Dataset<T> data) => (network, data) is (INetwork<TNumber> mine, Dataset<TNumber> rows)
        ? measure(mine, rows)
        : throw new ArgumentException($"The metric '{Name}' measures networks of {typeof(TNumber).Name}, and {network.Topology.Name} is of {typeof(T).Name}: give Metric.Of<{typeof(T).Name}>.", nameof(network));
}
