namespace StaticNet.Onnx;

/// <summary>Numbers as they lie in a file, the lowest byte first, whatever the machine. The framework's own readers are not known to every compiler's host.</summary>
internal static class LittleEndian
{
    /// <summary>The bits of a float, or a number of four bytes.</summary>
    public static uint UInt32(byte[] bytes, int place) =>
        bytes[place] | ((uint)bytes[place + 1] << 8) | ((uint)bytes[place + 2] << 16) | ((uint)bytes[place + 3] << 24);

    /// <summary>The bits of a double, or a number of eight bytes.</summary>
    public static ulong UInt64(byte[] bytes, int place) => UInt32(bytes, place) | ((ulong)UInt32(bytes, place + 4) << 32);

    /// <summary>The float with these bits.</summary>
    public static float Single(uint bits) => BitConverter.ToSingle(BitConverter.GetBytes(bits), 0);

    /// <summary>The double at a place.</summary>
    public static double Double(byte[] bytes, int place) => BitConverter.Int64BitsToDouble(unchecked((long)UInt64(bytes, place)));
}
