using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>A network that was compiled from a file which a predictor saved: it says what features and classes are called, and how they are scaled. Implemented by generated code.</summary>
/// <example><code>var predictor = Predictor&lt;float>.OfModel(new Iris());   // [Model("iris.safetensors")] public partial class Iris;</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPredictorModel
{
    /// <summary>Opens the file, which travels in the assembly.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such resource, or another file than was compiled.</exception>
    Stream OpenModel();
}
