namespace StaticNet.Generator.Model;

/// <summary>Why a file cannot be compiled.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Text">Why, and the cure.</param>
internal sealed record ModelProblem(string Id, string Text)
{
    /// <summary>A file of tensors that does not say which network they are of.</summary>
    public static ModelProblem WithoutTopology { get; } = new(
        "SN1063",
        "the file does not say which network it is of, as the files of net.Save do; save it once by StaticNet: write the layers as attributes, Load(path, ModelReading.Tensors), and Save(path)");

    /// <summary>A file that is damaged, or holds no network that can be compiled.</summary>
    /// <param name="text">What is wrong with it.</param>
    public static ModelProblem Unreadable(string text) => new("SN1060", text.TrimEnd('.'));
}
