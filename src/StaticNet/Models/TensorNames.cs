namespace StaticNet.Models;

/// <summary>What the weights and biases of a network's layers are called in a file.</summary>
/// <example><code>
/// net.Save("policy.safetensors");                                        // as torch.nn.Sequential calls them: 0.weight, 0.bias, 2.weight, …
/// net.Save("policy.safetensors", TensorNames.Of("fc1", "fc2", "head"));  // as a module with these attributes does: fc1.weight, fc1.bias, …
/// net.Save("policy.safetensors", TensorNames.Keras);                     // as Keras does: dense/kernel, dense/bias, dense_1/kernel, …
/// </code></example>
public sealed class TensorNames
{
    private readonly Func<NetworkTopology, int, (string Weight, string Bias)> _names;
    private readonly string _text;

    private TensorNames(Func<NetworkTopology, int, (string Weight, string Bias)> names, string text, int? layers = null, bool isInputMajor = false)
    {
        (_names, _text, Count, IsInputMajor) = (names, text, layers, isInputMajor);
    }

    /// <summary>
    /// The names of a <c>torch.nn.Sequential</c> of the same layers: the index of each <c>Linear</c> among the modules, where every activation but identity, and every
    /// dropout, is a module too. The tensors of Dense(16, ReLU), Dense(3) are 0.weight, 0.bias, 2.weight and 2.bias.
    /// </summary>
    public static TensorNames Sequential { get; } = new((topology, layer) => Module($"{SequentialIndex(topology, layer)}"), nameof(Sequential));

    /// <summary>The numbers of the layers, from 0: 0.weight, 0.bias, 1.weight, 1.bias, …</summary>
    public static TensorNames Layers { get; } = new((_, layer) => Module($"{layer}"), nameof(Layers));

    /// <summary>
    /// The names that Keras gives the layers of a model that names none, dense/kernel, dense/bias, dense_1/kernel, …, and its order of weights: a kernel is [inputs, units]. For
    /// layers that have names, or numbers that go on from another model's, <see cref="OfKeras"/>.
    /// </summary>
    public static TensorNames Keras { get; } = new((_, layer) => Variables(layer == 0 ? "dense" : FormattableString.Invariant($"dense_{layer}")), nameof(Keras), isInputMajor: true);

    /// <summary>Whether weights are [inputs, units]; else they are [units, inputs].</summary>
    internal bool IsInputMajor { get; }

    /// <summary>How many layers are named; null: any number.</summary>
    internal int? Count { get; }

    /// <summary>The names of modules, first layer to last: "fc1" stands for fc1.weight and fc1.bias.</summary>
    /// <param name="modules">One a layer, all different.</param>
    /// <exception cref="ArgumentException">There is none, one is empty, or two are the same.</exception>
    public static TensorNames Of(params ReadOnlySpan<string> modules) => Of([.. modules.ToArray().Select(Module)]);

    /// <summary>The names of the dense layers of a Keras model, first to last: "hidden" stands for hidden/kernel, [inputs, units], and hidden/bias.</summary>
    /// <param name="layers">One a layer, all different.</param>
    /// <exception cref="ArgumentException">There is none, one is empty, or two are the same.</exception>
    /// <example><code>var net = Policy.Load("keras.safetensors", ModelReading.Tensors with { Names = TensorNames.OfKeras("hidden", "policy") });</code></example>
    public static TensorNames OfKeras(params ReadOnlySpan<string> layers) => Of([.. layers.ToArray().Select(name => name.Length == 0 ? ("", "") : Variables(name))], isInputMajor: true);

    /// <summary>Any names, first layer to last.</summary>
    /// <param name="layers">Of weights and biases, one pair a layer; all different.</param>
    /// <exception cref="ArgumentException">There is none, one is empty, or two are the same.</exception>
    public static TensorNames Of(params ReadOnlySpan<(string Weight, string Bias)> layers) => Of(layers, isInputMajor: false);

    private static TensorNames Of(ReadOnlySpan<(string Weight, string Bias)> layers, bool isInputMajor)
    {
        (string Weight, string Bias)[] names = layers.ToArray();
        string[] all = [.. names.SelectMany(pair => new[] { pair.Weight, pair.Bias })];
        if (all.Length == 0)
            throw new ArgumentException("There are no names: give one a layer.", nameof(layers));
        if (all.Any(string.IsNullOrEmpty))
            throw new ArgumentException("A tensor has no name.", nameof(layers));
        if (all.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two tensors are called \"{twice.Key}\".", nameof(layers));
        if (all.Contains(SafetensorsHeader.MetadataName))
            throw new ArgumentException($"No tensor can be called \"{SafetensorsHeader.MetadataName}\".", nameof(layers));
        return new TensorNames((_, layer) => names[layer], $"[{string.Join(", ", all)}]", names.Length, isInputMajor);
    }

    /// <summary>The name of a layer's weights, [units, inputs], as Keras has them [inputs, units].</summary>
    /// <param name="topology">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <exception cref="ArgumentException">There are names for another number of layers; both are named.</exception>
    public string Weight(NetworkTopology topology, int layer) => Of(topology, layer).Weight;

    /// <summary>The name of a layer's biases, [units].</summary>
    /// <param name="topology">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <exception cref="ArgumentException">There are names for another number of layers; both are named.</exception>
    public string Bias(NetworkTopology topology, int layer) => Of(topology, layer).Bias;

    /// <summary>"Sequential", "Layers", "Keras", or the names.</summary>
    public override string ToString() => _text;

    private (string Weight, string Bias) Of(NetworkTopology topology, int layer)
    {
        ArgumentNullException.ThrowIfNull(topology);
        ArgumentOutOfRangeException.ThrowIfNegative(layer);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(layer, topology.Layers.Count);
        if (Count is { } count && count != topology.Layers.Count)
            throw new ArgumentException($"There are names for {count} layers, but {topology.Name} has {topology.Layers.Count}: {this}.", nameof(topology));
        return _names(topology, layer);
    }

    private static (string Weight, string Bias) Module(string name) => ($"{name}.weight", $"{name}.bias");

    private static (string Weight, string Bias) Variables(string layer) => ($"{layer}/kernel", $"{layer}/bias");

    private static int SequentialIndex(NetworkTopology topology, int layer)
    {
        int index = topology.HasDropout(layer) ? 1 : 0;
        for (int before = 0; before < layer; before++)
            index += 1 + (topology.HasDropout(before) ? 1 : 0) + (topology.Layers[before].Activation != Activation.Identity ? 1 : 0);
        return index;
    }
}
