using System.Buffers.Binary;
using Parquet.Meta;

namespace StaticNet.Data;

/// <summary>Looks at how a Parquet file describes itself before the library that reads it does: sizes must be those that the bytes there are can have.</summary>
internal static class ParquetCheck
{
    private const int TailLength = 8;
    private const int HeaderWindow = 1 << 16;

    // Fields of a page header, as the format numbers them; of the header within it for a kind of page, the number of values.
    private const int UncompressedSize = 2;
    private const int CompressedSize = 3;
    private static readonly int[] DataPageValues = [501, 801];
    private const int DictionaryValues = 701;

    // No compression in use makes more of a byte in a file that holds data.
    private const long BytesPerByte = 1 << 16;

    /// <summary>The footer, at the end of the file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static void RequireFooter(Stream file)
    {
        Span<byte> tail = stackalloc byte[TailLength];
        if (file.Length < TailLength + 4)
            throw new InvalidDataException("it is too short.");
        file.Position = file.Length - TailLength;
        file.ReadExactly(tail);
        int length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail[4..].SequenceEqual("PAR1"u8))
            throw new InvalidDataException("it does not end with PAR1.");
        if (length < 0 || length > file.Length - TailLength - 4)
            throw new InvalidDataException("its footer is longer than itself.");
        byte[] footer = new byte[length];
        file.Position = file.Length - TailLength - length;
        file.ReadExactly(footer);
        new ThriftReader(footer).ReadStruct();
        file.Position = 0;
    }

    /// <summary>The pages of a column in a row group.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="column">Where the footer says they are.</param>
    /// <param name="rows">The rows of the group: as many values the pages of a flat column have.</param>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static void RequirePages(Stream file, ColumnMetaData column, long rows)
    {
        long position = column.DictionaryPageOffset is > 0 and long dictionary ? Math.Min(dictionary, column.DataPageOffset) : column.DataPageOffset;
        long end = position + column.TotalCompressedSize;
        if (position < 4 || column.TotalCompressedSize < 0 || end > file.Length || end < position)
            throw new InvalidDataException("a column lies outside of it.");
        byte[] window = new byte[Math.Min(HeaderWindow, end - position)];
        Dictionary<int, long> header = [];
        long values = 0;
        while (position < end && values < rows)
        {
            file.Position = position;
            Span<byte> bytes = window.AsSpan(0, (int)Math.Min(window.Length, end - position));
            file.ReadExactly(bytes);
            var reader = new ThriftReader(bytes);
            header.Clear();
            reader.ReadStruct(header);
            position += reader.Position;
            long compressed = header.GetValueOrDefault(CompressedSize, -1), uncompressed = header.GetValueOrDefault(UncompressedSize, -1);
            if (compressed < 0 || compressed > end - position || uncompressed < 0 || uncompressed > (compressed + 1) * BytesPerByte)
                throw new InvalidDataException("a page has a size that cannot be.");
            position += compressed;
            long ofDictionary = header.GetValueOrDefault(DictionaryValues);
            long ofPage = Math.Max(header.GetValueOrDefault(DataPageValues[0]), header.GetValueOrDefault(DataPageValues[1]));
            if (ofDictionary < 0 || ofDictionary > uncompressed || ofPage < 0)
                throw new InvalidDataException("a page has a number of values that cannot be.");
            values += ofPage;
        }

        if (values != rows)
            throw new InvalidDataException("the pages of a column do not have a value for each row.");
    }
}
