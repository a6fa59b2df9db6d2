using StaticNet.Reference.Activations;
using StaticNet.Reference.Losses;

namespace StaticNet.Reference;

/// <summary>
/// A network by hand: plain loops in <see cref="double"/> over a <see cref="NetworkTopology"/>, slow and obviously right. It shares
/// no code with the compiler, and that is its worth: <see cref="GradientCheck"/> holds compiled networks against it.
/// </summary>
/// <example><code>
/// var reference = new ReferenceNetwork(IrisNet.Topology, parameters);
/// double[] gradient = new double[IrisNet.ParameterCount];
/// double j = reference.Backward(inputs, targets, gradient);
/// </code></example>
public sealed partial class ReferenceNetwork
{
    private readonly double[] _parameters;
    private readonly ReferenceActivation[] _activations;
    private readonly ReferenceLoss _loss;
    private readonly int[] _offsets;

    /// <summary>Builds the network of a topology from a copy of the parameters.</summary>
    /// <param name="topology">The layers, loss and penalties.</param>
    /// <param name="parameters">Per layer: weights input-major, w[input · units + unit], then biases.</param>
    /// <exception cref="ArgumentException">There are more or fewer parameters than the topology has.</exception>
    public ReferenceNetwork(NetworkTopology topology, ReadOnlySpan<double> parameters)
    {
        ArgumentNullException.ThrowIfNull(topology);
        if (parameters.Length != topology.ParameterCount)
        {
            throw new ArgumentException(
                $"{topology.Name} has {topology.ParameterCount} parameters; {parameters.Length} were given.", nameof(parameters));
        }

        Topology = topology;
        _parameters = parameters.ToArray();
        _activations = [.. topology.Layers.Select(ReferenceActivations.Of)];
        _loss = ReferenceLosses.Of(topology);
        _offsets = [.. Enumerable.Range(0, topology.Layers.Count).Select(topology.LayerOffset)];
    }

    /// <summary>The layers, loss and penalties.</summary>
    public NetworkTopology Topology { get; }

    /// <summary>The parameters, per layer: weights input-major, then biases. Writing to it changes the network.</summary>
    public Span<double> Parameters => _parameters;

    /// <summary>Computes the outputs of m samples.</summary>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="outputs">m rows of outputs; overwritten.</param>
    /// <param name="key">What the masks of dropout are drawn from; null: the whole network.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the spans overlap; nothing is written.</exception>
    public void Forward(ReadOnlySpan<double> inputs, Span<double> outputs, DropoutKey? key = null)
    {
        int samples = ReferenceBatch.CountSamples(Topology, inputs.Length, outputs.Length, nameof(outputs));
        ReferenceBatch.RequireApart(inputs, outputs, nameof(outputs));
        for (int s = 0; s < samples; s++)
            Trace(Row(inputs, s, Topology.InputSize), Masks(key, s)).Outputs.CopyTo(outputs[(s * Topology.OutputSize)..]);
    }

    /// <summary>J: the mean loss of m samples, plus the penalty.</summary>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="targets">m rows of targets.</param>
    /// <param name="key">What the masks of dropout are drawn from; null: the whole network.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public double Loss(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, DropoutKey? key = null) =>
        MeanLoss(inputs, targets, key) + Penalty();

    /// <summary>The mean loss of m samples, without the penalty.</summary>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="targets">m rows of targets.</param>
    /// <param name="key">What the masks of dropout are drawn from; null: the whole network.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public double MeanLoss(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, DropoutKey? key = null)
    {
        int samples = ReferenceBatch.CountSamples(Topology, inputs.Length, targets.Length, nameof(targets));
        double sum = 0;
        for (int s = 0; s < samples; s++)
            sum += SampleLoss(Trace(Row(inputs, s, Topology.InputSize), Masks(key, s)), Row(targets, s, Topology.OutputSize));
        return sum / samples;
    }

    /// <summary>The penalty on the parameters: λ₁ Σ|θ| + (λ₂/2) Σθ² with each layer's λ; the biases only where they are penalised.</summary>
    public double Penalty()
    {
        double sum = 0;
        for (int l = 0; l < Topology.Layers.Count; l++)
        {
            for (int p = _offsets[l]; p < PenaltyEnd(l); p++)
                sum += ReferencePenalty.Value(Topology.Layers[l].Penalty, _parameters[p]);
        }

        return sum;
    }

    /// <summary>Runs one sample forward and keeps every z and a.</summary>
    /// <param name="input">One row of inputs.</param>
    /// <param name="masks">The factors of dropout, as <see cref="DropoutKey.Masks"/> lays them out; empty: the whole network.</param>
    /// <exception cref="ArgumentException">The row has another length than the network has inputs, or there is another number of factors.</exception>
    public ReferenceTrace Trace(ReadOnlySpan<double> input, ReadOnlySpan<double> masks = default)
    {
        if (masks.Length != 0 && masks.Length != Topology.MaskSize)
            throw new ArgumentException($"A sample has {Topology.MaskSize} factors of dropout; {masks.Length} were given.", nameof(masks));
        if (input.Length != Topology.InputSize)
            throw new ArgumentException($"A sample has {Topology.InputSize} inputs; {input.Length} were given.", nameof(input));

        int layers = Topology.Layers.Count;
        double[][] z = new double[layers][];
        double[][] a = new double[layers][];
        double[][] m = new double[layers][];
        double[][] seen = new double[layers][];
        int next = 0;
        for (int l = 0; l < layers; l++)
        {
            ReadOnlySpan<double> before = l == 0 ? input : a[l - 1];
            m[l] = new double[before.Length];
            seen[l] = new double[before.Length];
            for (int i = 0; i < before.Length; i++)
            {
                m[l][i] = Topology.HasDropout(l) && masks.Length > 0 ? masks[next++] : 1;
                seen[l][i] = m[l][i] * before[i];
            }

            z[l] = new double[Topology.Layers[l].Units];
            a[l] = new double[z[l].Length];
            for (int j = 0; j < z[l].Length; j++)
            {
                z[l][j] = _parameters[Bias(l, j)];
                for (int i = 0; i < before.Length; i++)
                    z[l][j] += _parameters[Weight(l, j, i)] * seen[l][i];
            }

            _activations[l].Value(z[l], a[l]);
        }

        return new ReferenceTrace(z, a, m, seen);
    }

    /// <summary>L of one sample, without the penalty.</summary>
    internal double SampleLoss(ReferenceTrace trace, ReadOnlySpan<double> y) => StableForm is { } stable
        ? stable.ValueFromZ(Output, trace.Z(_activations.Length - 1), y)
        : _loss.Value(trace.Outputs, y);

    /// <summary>Whether every unit stays on the same smooth piece of its activation, and every output on the same of the loss.</summary>
    internal bool SamePieces(ReferenceTrace one, ReadOnlySpan<double> y, ReferenceTrace other, ReadOnlySpan<double> otherY)
    {
        for (int k = 0; k < y.Length; k++)
        {
            if (_loss.Piece(one.Outputs[k], y[k]) != _loss.Piece(other.Outputs[k], otherY[k]))
                return false;
        }

        for (int l = 0; l < _activations.Length; l++)
        {
            for (int j = 0; j < one.Z(l).Length; j++)
            {
                if (_activations[l].Piece(one.Z(l)[j]) != _activations[l].Piece(other.Z(l)[j]))
                    return false;
            }
        }

        return true;
    }

    private double[] Masks(DropoutKey? key, int sample) => key is { } drawn ? ReferenceDropout.Masks(Topology, drawn, sample) : [];

    private Activation Output => Topology.Layers[^1].Activation;

    private LossFromZ? StableForm => _loss is LossFromZ loss && loss.Reads(Output) ? loss : null;

    private int Weight(int layer, int unit, int input) => _offsets[layer] + (input * Topology.Layers[layer].Units) + unit;

    private int Bias(int layer, int unit) => Weight(layer, unit, Topology.FanIn(layer));

    private int PenaltyEnd(int layer) =>
        Bias(layer, 0) + (Topology.Layers[layer].Penalty.Biases ? Topology.Layers[layer].Units : 0);

    private static ReadOnlySpan<double> Row(ReadOnlySpan<double> rows, int row, int size) => rows.Slice(row * size, size);
}
