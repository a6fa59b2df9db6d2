namespace StaticNet.Onnx;

/// <summary>How the value of a field is written, as protobuf's encoding numbers it.</summary>
internal enum WireType
{
    /// <summary>A number in groups of seven bits, the lowest first.</summary>
    Varint = 0,

    /// <summary>Eight bytes, the lowest first.</summary>
    Fixed64 = 1,

    /// <summary>A number of bytes as a varint, and the bytes.</summary>
    LengthDelimited = 2,

    /// <summary>Four bytes, the lowest first.</summary>
    Fixed32 = 5,
}
