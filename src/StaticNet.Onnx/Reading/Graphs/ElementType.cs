namespace StaticNet.Onnx;

/// <summary>The types of a tensor's elements that are read here, as ONNX numbers them.</summary>
internal enum ElementType
{
    /// <summary>Not said.</summary>
    Undefined = 0,

    /// <summary>32 bits.</summary>
    Float = 1,

    /// <summary>64 bits, the shape that <c>Reshape</c> is given.</summary>
    Int64 = 7,

    /// <summary>A truth value, the mode of <c>Dropout</c>.</summary>
    Bool = 9,

    /// <summary>64 bits.</summary>
    Double = 11,
}
