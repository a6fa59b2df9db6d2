using System.Numerics;

namespace StaticNet.Onnx;

/// <summary>A network that was read: its layers, and its parameters in StaticNet's order.</summary>
/// <example><code>
/// OnnxNetwork model = OnnxFile.Read("policy.onnx");
/// Console.WriteLine(model);   // policy: Input(4), Dense(64, Tanh), Dense(2), Loss(SquaredError)
/// model.CopyTo(net);
/// </code></example>
public sealed class OnnxNetwork
{
    private readonly byte[] _bytes;
    private readonly ReadNetwork _network;

    internal OnnxNetwork(byte[] bytes, ReadNetwork network, string name, LossSpec? loss)
    {
        (_bytes, _network) = (bytes, network);
        Topology = new(name, network.InputSize, new(network.Layers), loss ?? network.SuitableLoss, network.Precision);
        ParameterCount = Topology.ParameterCount;
    }

    /// <summary>The layers. No file holds a loss: it is the one given, else a cross-entropy for probabilities and the squared error for other outputs.</summary>
    public NetworkTopology Topology { get; }

    /// <summary>The number of weights and biases.</summary>
    public int ParameterCount { get; }

    /// <summary>Copies the parameters into a network of the same layers. Loss, dropout and penalties may differ: they are training's, and no file holds them.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network; floats of a file become doubles, doubles no floats.</param>
    /// <exception cref="OnnxException">A size, an activation, an α or the precision differs; the message says where. Nothing is written.</exception>
    public void CopyTo<T>(IInferenceNetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        RequireSame(network.Topology);
        CopyTo(network.Parameters);
    }

    /// <summary>Copies the parameters: per layer weights input-major, w[input · units + unit], then biases; 0 where the file has no biases.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="parameters"><see cref="ParameterCount"/> numbers; overwritten.</param>
    /// <exception cref="ArgumentException">The length differs; nothing is written.</exception>
    /// <exception cref="OnnxException">The file holds doubles and these are floats; nothing is written.</exception>
    public void CopyTo<T>(Span<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (parameters.Length != ParameterCount)
            throw new ArgumentException(FormattableString.Invariant($"The network has {ParameterCount} parameters, and the span {parameters.Length}."), nameof(parameters));
        if (_network.Precision == Precision.Double && typeof(T) != typeof(double))
            throw Narrow();
        int place = 0;
        foreach (ParameterBlock block in _network.Blocks)
        {
            Span<T> target = parameters.Slice(place, block.Inputs * block.Units);
            place += target.Length;
            if (block.Start < 0)
                target.Clear();
            else
                Copy(block, target);
        }
    }

    /// <summary>The layers as attributes say them.</summary>
    public override string ToString() => Topology.ToString();

    private void Copy<T>(ParameterBlock block, Span<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        for (int input = 0; input < block.Inputs; input++)
        {
            for (int unit = 0; unit < block.Units; unit++, i++)
            {
                int place = block.PlaceOf(input, unit);
                target[i] = _network.Precision == Precision.Double
                    ? T.CreateTruncating(LittleEndian.Double(_bytes, place))
                    : T.CreateTruncating(BitConverter.UInt32BitsToSingle(LittleEndian.UInt32(_bytes, place)));
            }
        }
    }

    private void RequireSame(NetworkTopology other)
    {
        if (other.InputSize != Topology.InputSize)
            throw Differs(other, FormattableString.Invariant($"takes {Topology.InputSize} inputs, and {other.Name} {other.InputSize}"));
        if (other.Layers.Count != Topology.Layers.Count)
            throw Differs(other, FormattableString.Invariant($"has {Topology.Layers.Count} layers, and {other.Name} {other.Layers.Count}"));
        for (int layer = 0; layer < other.Layers.Count; layer++)
        {
            LayerSpec mine = Inference(Topology.Layers[layer]), theirs = Inference(other.Layers[layer]);
            if (mine != theirs)
                throw Differs(other, FormattableString.Invariant($"has {mine} as layer {layer}, and {other.Name} {theirs}"));
        }

        if (Topology.Precision == Precision.Double && other.Precision == Precision.Single)
            throw Narrow();
    }

    // What counts when a network infers, with α said; one of a single-precision file is a float.
    private LayerSpec Inference(LayerSpec layer)
    {
        double? alpha = layer.Alpha ?? FunctionFacts.DefaultAlphaOf(layer.Activation);
        return new(layer.Units, layer.Activation, Topology.Precision == Precision.Single ? (double?)(float?)alpha : alpha);
    }

    private OnnxException Differs(NetworkTopology other, string how) => new(
        $"The model '{Topology.Name}' {how}. It is {Topology.ToString()[(Topology.Name.Length + 2)..]}; declare {other.Name} so.");

    private OnnxException Narrow() => new(
        $"The model '{Topology.Name}' computes in double precision, and the network in single. Declare it [Compile(Precision = Precision.Double)], or export the model as floats.");
}
