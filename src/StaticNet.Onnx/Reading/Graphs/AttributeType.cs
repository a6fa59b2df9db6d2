namespace StaticNet.Onnx;

/// <summary>The types of a node's attributes that are read here, as ONNX numbers them.</summary>
internal enum AttributeType
{
    /// <summary>A float.</summary>
    Float = 1,

    /// <summary>An integer of 64 bits.</summary>
    Int = 2,

    /// <summary>A text.</summary>
    String = 3,

    /// <summary>A tensor.</summary>
    Tensor = 4,

    /// <summary>A list of integers.</summary>
    Ints = 7,
}
