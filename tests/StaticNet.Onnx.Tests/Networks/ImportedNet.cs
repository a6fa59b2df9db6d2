namespace StaticNet.Onnx.Tests.Networks;

/// <summary>The layers of pytorch-SiLU.onnx.</summary>
[Input(3)]
[Dense(5, Activation.SiLU)]
[Dense(2)]
[Loss(LossFunction.Huber)]
internal sealed partial class ImportedNet;
