namespace StaticNet.Onnx;

/// <summary>Compares names where they lie in the file.</summary>
/// <param name="bytes">The file.</param>
internal sealed class NameComparer(byte[] bytes) : IEqualityComparer<ByteRange>
{
    /// <inheritdoc/>
    public bool Equals(ByteRange x, ByteRange y)
    {
        if (x.Length != y.Length)
            return false;
        for (int i = 0; i < x.Length; i++)
        {
            if (bytes[x.Start + i] != bytes[y.Start + i])
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(ByteRange name)
    {
        // Fowler, Noll and Vo, 32 bits, form 1a.
        uint hash = 2166136261;
        for (int i = name.Start; i < name.End; i++)
            hash = unchecked((hash ^ bytes[i]) * 16777619);
        return unchecked((int)hash);
    }
}
