namespace StaticNet.Evaluation;

/// <summary>A figure of a classification.</summary>
internal sealed class ClassificationMetric(string name, Func<ClassificationReport, double> figure, bool isHigherBetter) : Metric(name, isHigherBetter)
{
    public override double Measure<T>(INetwork<T> network, Data.Dataset<T> data) => figure(ClassificationReport.Measure(network, data));
}
