using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>What a network can be asked about itself.</summary>
/// <example><code>Console.WriteLine(net.Evaluate(test));</code></example>
public static class NetworkEvaluation
{
    /// <summary>
    /// Everything that can be measured on data of this kind: a <see cref="ClassificationReport"/> where each row is of one class, a <see cref="LabelReport"/>
    /// where rows have any number of labels, else a <see cref="RegressionReport"/>. The outputs are computed once.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network; it is not changed.</param>
    /// <param name="data">Rows that fit it. Targets of only 0 and 1, or −1 and 1, are classes or labels; where they are meant as numbers, see <see cref="RegressionReport"/>.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ, both are named; or rows have several labels and the output is a softmax, which chooses one.</exception>
    /// <exception cref="DatasetException">A target is not what the loss is made for; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static EvaluationReport Evaluate<T>(this IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkOutputs.Require(network, data);
        return data switch
        {
            { IsOfClasses: true } => ClassificationReport.Of(network, data),
            { Encoding: not LabelEncoding.Numbers } => LabelReport.Of(network, data),
            _ => RegressionReport.Of(network, data),
        };
    }
}
