namespace StaticNet.Models;

/// <summary>What a model file must hold to be read.</summary>
/// <example><code>
/// var net = IrisNet.Load("iris.safetensors");                            // saved by StaticNet
/// var other = IrisNet.Load("torch.safetensors", ModelReading.Tensors);   // saved by PyTorch: torch.nn.Sequential
/// var named = IrisNet.Load("torch.safetensors", ModelReading.Tensors with { Names = TensorNames.Of("fc1", "fc2") });
/// </code></example>
public readonly record struct ModelReading
{
    private readonly TensorNames? _names;

    /// <summary>
    /// What StaticNet saves, and nobody has changed since: tensors of the names of a <c>torch.nn.Sequential</c>, finite, and a topology that equals the network's but for its name
    /// and schedule. The same as <c>default</c>.
    /// </summary>
    public static ModelReading Strict => default;

    /// <summary>What others save: tensors of these names, shapes and precision, finite, whatever else the file says.</summary>
    public static ModelReading Tensors => new() { IgnoresTopology = true };

    /// <summary>What the tensors are called; as <c>torch.nn.Sequential</c> calls them unless given.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public TensorNames Names
    {
        get => _names ?? TensorNames.Sequential;
        init => _names = (value ?? throw new ArgumentNullException(nameof(Names))) == TensorNames.Sequential ? null : value;
    }

    /// <summary>Whether the file need not say that it is of a network with the same layers, activations, loss and penalties, nor be as it was saved.</summary>
    public bool IgnoresTopology { get; init; }

    /// <summary>Whether parameters may be NaN or ∞.</summary>
    public bool AllowsNonFinite { get; init; }

    /// <summary>"tensors as Sequential, of the same topology, finite".</summary>
    public override string ToString() =>
        $"tensors as {Names}, of {(IgnoresTopology ? "any" : "the same")} topology, {(AllowsNonFinite ? "finite or not" : "finite")}";
}
