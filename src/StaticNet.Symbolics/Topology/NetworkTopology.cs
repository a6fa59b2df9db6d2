namespace StaticNet;

/// <summary>
/// A feed-forward network: its layers in the order of the data, its loss, and how it is compiled. Equal when everything in it is.
/// </summary>
/// <param name="Name">The name it is shown under: the class's name.</param>
/// <param name="InputSize">The number of inputs, at least 1.</param>
/// <param name="Layers">The dense layers, the last one being the output; at least one.</param>
/// <param name="Loss">The loss, with its parameters; null: the network is one for inference.</param>
/// <param name="Precision">The number type.</param>
/// <param name="Schedule">The schedule asked for.</param>
public sealed record NetworkTopology(
    string Name,
    int InputSize,
    EquatableArray<LayerSpec> Layers,
    LossSpec? Loss,
    Precision Precision = Precision.Single,
    Schedule Schedule = Schedule.Auto)
{
    private readonly LossSpec? _loss = Loss;

    /// <summary>The loss, with its parameters.</summary>
    /// <exception cref="InvalidOperationException">The network is one for inference, without a loss: <see cref="HasLoss"/> is false.</exception>
    public LossSpec Loss
    {
        get => _loss ?? throw new InvalidOperationException(
            $"{Name} is a network for inference and has no loss, so it has no gradient either: add [Loss(LossFunction.{FunctionFacts.UsualLossOf(Layers[Layers.Count - 1].Activation)})] below its layers.");
        init => _loss = value;
    }

    /// <summary>Whether there is a loss: a network without one is for inference, and has outputs alone.</summary>
    public bool HasLoss => _loss is not null;

    /// <summary>The number of outputs: the units of the last layer.</summary>
    public int OutputSize => Layers[Layers.Count - 1].Units;

    /// <summary>The number of weights and biases.</summary>
    public int ParameterCount => LayerOffset(Layers.Count);

    /// <summary>The number of factors m that dropout draws for a sample: the inputs of every layer with dropout; 0 for a network without it.</summary>
    public int MaskSize => MaskOffset(Layers.Count);

    /// <summary>Where the factors m of a layer's inputs begin among those of a sample: layer by layer, as <see cref="LayerSpec.Dropout"/> says.</summary>
    /// <param name="layer">0-based; the number of layers gives the end.</param>
    public int MaskOffset(int layer) => Enumerable.Range(0, layer).Where(HasDropout).Sum(FanIn);

    /// <summary>Whether dropout zeroes inputs of a layer.</summary>
    /// <param name="layer">0-based.</param>
    public bool HasDropout(int layer) => Layers[layer].Dropout > 0;

    /// <summary>The whole network, as <c>Forward</c> uses it: the same without dropout.</summary>
    public NetworkTopology WithoutDropout() =>
        MaskSize == 0 ? this : this with { Layers = new(Layers.Select(layer => layer with { Dropout = 0 })) };

    /// <summary>The inputs of a layer: the units of the layer before it, or <see cref="InputSize"/>.</summary>
    /// <param name="layer">0-based.</param>
    public int FanIn(int layer) => layer == 0 ? InputSize : Layers[layer - 1].Units;

    /// <summary>Where the parameters of a layer begin: its weights input-major, w[input · units + unit], then its biases.</summary>
    /// <param name="layer">0-based; the number of layers gives the end.</param>
    public int LayerOffset(int layer)
    {
        int offset = 0;
        for (int l = 0; l < layer; l++)
            offset = checked(offset + ((FanIn(l) + 1) * Layers[l].Units));
        return offset;
    }

    /// <summary>Where a weight lies among the parameters.</summary>
    /// <param name="layer">0-based.</param>
    /// <param name="unit">0-based, the unit the weight leads to.</param>
    /// <param name="input">0-based, the input it comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public int WeightIndex(int layer, int unit, int input)
    {
        CheckIndices(layer, unit, input);
        return LayerOffset(layer) + (input * Layers[layer].Units) + unit;
    }

    /// <summary>Where a bias lies among the parameters.</summary>
    /// <param name="layer">0-based.</param>
    /// <param name="unit">0-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public int BiasIndex(int layer, int unit)
    {
        CheckIndices(layer, unit);
        return LayerOffset(layer) + (FanIn(layer) * Layers[layer].Units) + unit;
    }

    /// <summary>The name, and what its attributes say: "Xor: Input(2), Dense(8, Tanh), Dense(1, Sigmoid), Loss(BinaryCrossEntropy)".</summary>
    public override string ToString()
    {
        string compile = (Precision, Schedule) == (Precision.Single, Schedule.Auto) ? "" : $", Compile(Precision = {Precision}, Schedule = {Schedule})";
        return FormattableString.Invariant($"{Name}: Input({InputSize}), {string.Join(", ", Layers)}{(_loss is null ? "" : $", {_loss}")}{compile}");
    }

    /// <summary>Refuses indices that name no unit or no input.</summary>
    /// <param name="layer">0-based.</param>
    /// <param name="unit">0-based.</param>
    /// <param name="input">0-based; 0 where only a unit is meant.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    internal void CheckIndices(int layer, int unit, int input = 0)
    {
        Check(layer, Layers.Count, nameof(layer), $"{Name} has layers");
        Check(unit, Layers[layer].Units, nameof(unit), $"Layer {layer} has units");
        Check(input, FanIn(layer), nameof(input), $"Layer {layer} has inputs");
    }

    private static void Check(int value, int count, string name, string has)
    {
        if (value < 0 || value >= count)
            throw new ArgumentOutOfRangeException(name, value, $"{has} 0 to {count - 1}.");
    }
}
