namespace StaticNet.Evaluation;

/// <summary>The mean loss without the penalty.</summary>
internal sealed class MeanErrorMetric() : Metric("mean error", isHigherBetter: false)
{
    public override double Measure<T>(INetwork<T> network, Data.Dataset<T> data) => Metrics.MeanError(network, data);
}
