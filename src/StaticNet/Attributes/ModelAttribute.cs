namespace StaticNet;

/// <summary>
/// Makes the partial class the network of an ONNX file, as PyTorch exports it: the layers and the activations come from the file, and <c>new Policy()</c> starts with its
/// parameters, which travel in the assembly. The file is an item of the project.
/// </summary>
/// <remarks>
/// <para>In the project file: <c>&lt;StaticNetModel Include="policy.onnx" /&gt;</c>. A changed file is compiled anew; one that is no chain of dense layers is an error that names
/// the node.</para>
/// <para>No file holds a loss. Without <c>[Loss]</c> it is the one that suits the outputs: cross-entropy for a sigmoid or a softmax, squared error else. <c>[L1]</c>, <c>[L2]</c>
/// and <c>[Compile]</c> are as on any network; <c>[Input]</c>, <c>[Dense]</c> and <c>[Dropout]</c> are not, since the layers are the file's.</para>
/// </remarks>
/// <example><code>
/// [Model("policy.onnx")]
/// public partial class Policy;
/// </code></example>
/// <param name="path">The file as the item names it, or the end of its path.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelAttribute(string path) : Attribute
{
    /// <summary>The file as the item names it, or the end of its path.</summary>
    public string Path { get; } = path;
}
