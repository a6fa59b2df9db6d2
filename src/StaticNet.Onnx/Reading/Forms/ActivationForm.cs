namespace StaticNet.Onnx;

/// <summary>One way to say an activation in ONNX's operators.</summary>
/// <param name="Activation">The activation.</param>
/// <param name="Form">How it is said.</param>
/// <param name="Precision">The precision that it is written in; null: in both. It is recognised in both.</param>
internal sealed record ActivationForm(Activation Activation, Form Form, Precision? Precision = null);
