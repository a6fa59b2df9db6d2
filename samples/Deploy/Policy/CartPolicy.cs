using StaticNet;

namespace Samples.Deploy;

/// <summary>Pushes a cart left or right so that the pole on it stays up: trained by PyTorch (make.py), compiled from what PyTorch exported.</summary>
[Model("policy.onnx")]
public partial class CartPolicy;
