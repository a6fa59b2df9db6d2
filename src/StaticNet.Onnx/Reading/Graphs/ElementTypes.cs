using System.Globalization;

namespace StaticNet.Onnx;

/// <summary>What is to be known of the types of a tensor's elements.</summary>
internal static class ElementTypes
{
    private static readonly string[] Names =
    [
        "UNDEFINED", "FLOAT", "UINT8", "INT8", "UINT16", "INT16", "INT32", "INT64", "STRING", "BOOL", "FLOAT16", "DOUBLE", "UINT32", "UINT64", "COMPLEX64", "COMPLEX128", "BFLOAT16",
    ];

    /// <summary>The name that ONNX has for a type, or its number.</summary>
    public static string NameOf(ElementType type) => (uint)type < (uint)Names.Length ? Names[(int)type] : ((int)type).ToString(CultureInfo.InvariantCulture);

    /// <summary>The bytes of an element; 0 for a type whose values are not read.</summary>
    public static int SizeOf(ElementType type) => type switch
    {
        ElementType.Float => sizeof(float),
        ElementType.Double or ElementType.Int64 => sizeof(double),
        ElementType.Bool => 1,
        _ => 0,
    };
}
