namespace StaticNet.Onnx;

/// <summary>The pre-activation z of a layer, wherever it occurs.</summary>
internal sealed record PreActivationForm : Form;
