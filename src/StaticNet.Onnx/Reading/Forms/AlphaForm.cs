namespace StaticNet.Onnx;

/// <summary>The parameter α of a layer, as a constant of the graph.</summary>
internal sealed record AlphaForm : Form;
