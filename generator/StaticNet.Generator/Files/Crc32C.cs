namespace StaticNet.Generator.Files;

/// <summary>CRC-32C, as StaticNet's files have it of themselves.</summary>
internal sealed class Crc32C
{
    // Castagnoli's polynomial, its bits reversed.
    private const uint Polynomial = 0x82F63B78;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => OfByte((uint)value))];

    private uint _crc = uint.MaxValue;

    /// <summary>The digest in hexadecimal digits.</summary>
    public string Text => (~_crc).ToString("X8", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Adds bytes.</summary>
    public void Add(byte[] bytes, int start, int length)
    {
        uint crc = _crc;
        for (int i = start; i < start + length; i++)
            crc = Table[(byte)(crc ^ bytes[i])] ^ (crc >> 8);
        _crc = crc;
    }

    /// <summary>Adds a text; a byte of 0 sets it apart from the next.</summary>
    public void Add(string text)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text + "\0");
        Add(bytes, 0, bytes.Length);
    }

    private static uint OfByte(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
        return value;
    }
}
