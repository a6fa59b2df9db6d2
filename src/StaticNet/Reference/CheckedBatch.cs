using System.Globalization;
using System.Numerics;

namespace StaticNet.Reference;

/// <summary>The numbers of a gradient check in <see cref="double"/>, after the arguments are validated.</summary>
internal sealed class CheckedBatch
{
    private readonly double[][]? _masks;

    private CheckedBatch(NetworkTopology topology, double[] parameters, double[] inputs, double[] targets, int samples, DropoutKey? key)
    {
        (Parameters, Inputs, Targets, Samples, Key) = (parameters, inputs, targets, samples, key);
        _masks = key is { } drawn ? [.. Enumerable.Range(0, samples).Select(s => ReferenceDropout.Masks(topology, drawn, s))] : null;
    }

    public double[] Parameters { get; }

    public double[] Inputs { get; }

    public double[] Targets { get; }

    public int Samples { get; }

    /// <summary>What the masks of dropout are drawn from; null: the whole network.</summary>
    public DropoutKey? Key { get; }

    /// <summary>Copies the numbers, exactly: float and double both fit a double.</summary>
    /// <exception cref="ArgumentException">A length does not fit, a number is not finite, or a row of targets does not sum to 1.</exception>
    public static CheckedBatch Of<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, double targetSumTolerance, DropoutKey? key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkTopology topology = network.Topology;
        int samples = ReferenceBatch.CountSamples(topology, inputs.Length, targets.Length, nameof(targets));
        var batch = new CheckedBatch(topology, ToDoubles<T>(network.Parameters), ToDoubles(inputs), ToDoubles(targets), samples, key);
        ReferenceBatch.RequireLength(topology, batch.Parameters.Length, nameof(network));

        RequireFinite(batch.Inputs, topology.InputSize, nameof(inputs));
        RequireFinite(batch.Targets, topology.OutputSize, nameof(targets));
        RequireFiniteParameters(topology, batch.Parameters);
        if (topology.Loss.Function == LossFunction.KullbackLeibler)
            RequireNotNegative(batch.Targets, topology.OutputSize);
        if (AssumesDistributions(topology))
            RequireDistributions(batch.Targets, topology.OutputSize, topology.Loss.Function, targetSumTolerance);
        return batch;
    }

    /// <summary>A sample through a network.</summary>
    public ReferenceTrace Trace(ReferenceNetwork network, double[] inputs, int sample)
    {
        int size = network.Topology.InputSize;
        return network.Trace(inputs.AsSpan(sample * size, size), _masks is null ? [] : _masks[sample]);
    }

    private static string Name(LossFunction loss) => loss == LossFunction.CategoricalCrossEntropy ? "categorical cross-entropy" : $"{loss} against softmax";

    private static double[] ToDoubles<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] doubles = new double[numbers.Length];
        for (int i = 0; i < doubles.Length; i++)
            doubles[i] = double.CreateChecked(numbers[i]);
        return doubles;
    }

    private static void RequireFinite(double[] rows, int size, string name)
    {
        int bad = Array.FindIndex(rows, number => !double.IsFinite(number));
        if (bad >= 0)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{name}: row {bad / size}, column {bad % size} (0-based) is {rows[bad]}; every number must be finite."),
                name);
        }
    }

    private static void RequireFiniteParameters(NetworkTopology topology, double[] parameters)
    {
        int bad = Array.FindIndex(parameters, number => !double.IsFinite(number));
        if (bad < 0)
            return;

        // The parameters have rows and columns too: units and inputs.
        ParameterIndices indices = ParameterIndices.Of(topology, bad);
        string column = indices.Input is { } input ? $"column (input) {input}" : "the bias";
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"network: parameter {bad}, {indices.Name} (layer {indices.Layer}, row (unit) {indices.Unit}, {column}, 0-based), is {parameters[bad]}; every number must be finite."),
            "network");
    }

    // With class weights the gradient does not use Σ y = 1.
    private static bool AssumesDistributions(NetworkTopology topology) => topology.Loss.Function switch
    {
        LossFunction.CategoricalCrossEntropy => topology.Loss.ClassWeights.Count == 0,
        LossFunction.KullbackLeibler => topology.Layers[^1].Activation == Activation.Softmax,
        _ => false,
    };

    private static void RequireNotNegative(double[] targets, int size)
    {
        int bad = Array.FindIndex(targets, y => y < 0);
        if (bad >= 0)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"targets: row {bad / size}, column {bad % size} (0-based) is {targets[bad]}; KullbackLeibler needs ln y, so no target below 0."),
                nameof(targets));
        }
    }

    private static void RequireDistributions(double[] targets, int size, LossFunction loss, double tolerance)
    {
        for (int row = 0; row * size < targets.Length; row++)
        {
            double sum = targets.AsSpan(row * size, size).ToArray().Sum();
            if (Math.Abs(sum - 1) > tolerance)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"targets: row {row} (0-based) sums to {sum}; {Name(loss)} needs rows that sum to 1. Divide the row by its sum."),
                    nameof(targets));
            }
        }
    }
}
