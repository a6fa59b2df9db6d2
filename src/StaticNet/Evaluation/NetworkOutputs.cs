using System.Numerics;
using StaticNet.Data;
using StaticNet.Numerics;

namespace StaticNet.Evaluation;

/// <summary>What a network says about rows, checked, in double.</summary>
internal static class NetworkOutputs
{
    /// <summary>As many rows as the data have, of as many outputs as they have targets.</summary>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double[] Of<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(network, data);
        var outputs = new T[data.Targets.Length];
        network.Forward(data.Inputs, outputs);
        return Checked<T>(outputs, data);
    }

    /// <summary>The same for outputs that were computed elsewhere.</summary>
    /// <exception cref="ArgumentException">There are not as many outputs as targets; both are named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double[] Of<T>(ReadOnlySpan<T> outputs, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (outputs.Length != data.Targets.Length)
            throw new ArgumentException($"{outputs.Length} outputs for {data.Count} rows of {data.TargetSize} targets: each target has an output.", nameof(outputs));
        return Checked(outputs, data);
    }

    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    public static void Require<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        DatasetFit.Require(network, data, nameof(data));
    }

    /// <summary>Numbers in double, exactly.</summary>
    public static double[] ToDouble<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var numbers = new double[values.Length];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = double.CreateTruncating(values[i]);
        return numbers;
    }

    private static double[] Checked<T>(ReadOnlySpan<T> outputs, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int at = Finite.IndexOfViolation(outputs);
        return at < 0
            ? ToDouble(outputs)
            : throw new ArithmeticException(FormattableString.Invariant(
                $"Row {at / data.TargetSize} (0-based): output {at % data.TargetSize} is {outputs[at]}; are the network's parameters finite?"));
    }
}
