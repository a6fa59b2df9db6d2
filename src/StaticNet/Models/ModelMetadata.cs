namespace StaticNet.Models;

/// <summary>The keys of what StaticNet's files say about themselves.</summary>
internal static class ModelMetadata
{
    public const string Version = "staticnet.version";

    public const string Network = "staticnet.network";

    public const string Topology = "staticnet.topology";

    /// <summary>There where weights are in another order than PyTorch's.</summary>
    public const string Weights = "staticnet.weights";

    /// <summary>What <see cref="Weights"/> says where a tensor of weights is [inputs, units].</summary>
    public const string InputMajor = "inputs, units";

    public const string Features = "staticnet.features";

    public const string Classes = "staticnet.classes";

    public const string Inputs = "staticnet.inputs";

    public const string Targets = "staticnet.targets";

    public const string Decision = "staticnet.decision";

    /// <summary>Before the keys of a checkpoint.</summary>
    public const string Checkpoint = "staticnet.checkpoint.";

    public const string Digest = "staticnet.crc32c";
}
