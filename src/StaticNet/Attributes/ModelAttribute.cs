namespace StaticNet;

/// <summary>
/// Makes the partial class the network of a file: of ONNX, as PyTorch exports it, or of what <c>net.Save</c> and <c>predictor.Save</c> write. The layers and the activations come from
/// the file, and <c>new Policy()</c> starts with its parameters, which travel in the assembly. The file is an item of the project.
/// </summary>
/// <remarks>
/// <para>In the project file: <c>&lt;StaticNetModel Include="policy.onnx" /&gt;</c>. A changed file is compiled anew; one that is no chain of dense layers is an error that names
/// the node.</para>
/// <para>A safetensors file holds the loss and the penalties as well, and <c>[Loss]</c>, <c>[L1]</c> and <c>[L2]</c> stand in their place. An ONNX file has none: without <c>[Loss]</c>
/// the loss is the one that suits the outputs, cross-entropy for a sigmoid or a softmax, squared error else. <c>[Compile]</c> is as on any network; <c>[Input]</c>, <c>[Dense]</c>
/// and <c>[Dropout]</c> are not, since the layers are the file's.</para>
/// <para>A safetensors file that something else saved, PyTorch for example, does not say which network it is of, and is refused.
/// <c>Policy.Load(path, ModelReading.Tensors)</c> reads it into a class whose layers are attributes.</para>
/// <para>A file of a predictor has the names of features and classes and the scaling too: <c>Predictor&lt;float&gt;.OfModel(new Policy())</c>.</para>
/// </remarks>
/// <example><code>
/// [Model("policy.onnx")]
/// public partial class Policy;
/// [Model("iris.safetensors")]
/// public partial class Iris;
/// </code></example>
/// <param name="path">The file as the item names it, or the end of its path.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelAttribute(string path) : Attribute
{
    /// <summary>The file as the item names it, or the end of its path.</summary>
    public string Path { get; } = path;
}
