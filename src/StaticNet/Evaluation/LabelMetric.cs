namespace StaticNet.Evaluation;

/// <summary>A figure of labels.</summary>
internal sealed class LabelMetric(string name, Func<LabelReport, double> figure) : Metric(name, isHigherBetter: true)
{
    public override double Measure<T>(INetwork<T> network, Data.Dataset<T> data) => figure(LabelReport.Measure(network, data));
}
