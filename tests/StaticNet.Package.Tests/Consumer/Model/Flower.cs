using StaticNet;

namespace Consumer.Model;

/// <summary>What a predictor saved.</summary>
[Model("flower.safetensors")]
internal sealed partial class Flower;

/// <summary>What PyTorch exported.</summary>
[Model("pytorch-SiLU.onnx")]
internal sealed partial class Policy;

/// <summary>A class whose members must be set where it is created has no Load: nothing could set them.</summary>
[Model("flower.safetensors")]
internal sealed partial class NamedFlower
{
    public required string Name { get; init; }
}
