using StaticNet;

namespace Consumer.Networks;

/// <summary>A network of a file: its parameters travel in the assembly, and in the native program.</summary>
[Model("flower.safetensors")]
public partial class BakedNet;
