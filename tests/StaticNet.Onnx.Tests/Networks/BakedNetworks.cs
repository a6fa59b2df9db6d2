namespace StaticNet.Onnx.Tests.Networks;

/// <summary>Networks whose layers and parameters come from files of PyTorch, compiled into this assembly.</summary>
internal static partial class BakedNetworks
{
    [Model("pytorch-SiLU.onnx")]
    internal sealed partial class SiLU;

    [Model("Files/pytorch-double.onnx")]
    internal sealed partial class Double;

    [Model("pytorch-image.onnx")]
    [Loss(LossFunction.KullbackLeibler)]
    [L2(0.125)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class Widened;
}
