namespace StaticNet.Evaluation;

/// <summary>A figure of a regression.</summary>
internal sealed class RegressionMetric(string name, Func<RegressionReport, double> figure, bool isHigherBetter) : Metric(name, isHigherBetter)
{
    public override double Measure<T>(INetwork<T> network, Data.Dataset<T> data) => figure(RegressionReport.Measure(network, data));
}
