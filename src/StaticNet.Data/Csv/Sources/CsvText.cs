using System.Text;

namespace StaticNet.Data;

/// <summary>Opens the text of a CSV file: decompressed where it is compressed, decoded, without the lines before the header and without comments.</summary>
internal static class CsvText
{
    private const int BufferBytes = 1 << 17;

    // UTF-8 that is none is an error, not a question mark.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How its bytes are text.</param>
    /// <param name="stamp">As the file must be; null: as it is.</param>
    /// <exception cref="DatasetException">It is no text.</exception>
    public static TextReader Open(string path, CsvOptions options, FileStamp? stamp = null)
    {
        var file = new UnchangedFileStream(path, stamp);
        try
        {
            return Decode(file, options, leaveOpen: false, Path.GetFileName(path));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The text of a stream, which stays open.</summary>
    /// <exception cref="DatasetException">It is no text.</exception>
    public static TextReader Open(Stream stream, CsvOptions options) => Decode(stream, options, leaveOpen: true, name: null);

    private static StreamReader Decode(Stream stream, CsvOptions options, bool leaveOpen, string? name)
    {
        byte[] magic = new byte[4];
        int read = stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        string source = name is null ? "" : $"{name}: ";
        if (magic is [(byte)'P', (byte)'K', 3, 4])
            throw new DatasetException($"{source}this is a zip archive: unpack it, or compress the file by gzip.");
        if (magic is [(byte)'P', (byte)'A', (byte)'R', (byte)'1'])
            throw new DatasetException($"{source}this is a Parquet file: read it by ParquetFile.Read.");
        ReadOnlyMemory<byte> before = magic.AsMemory(0, read);
        Stream content = magic is [0x1F, 0x8B, ..] ? new CompleteGzipStream(before, stream, leaveOpen) : new JoinedStream(before, stream, default, leaveOpen);
        return new StreamReader(content, options.TextEncoding ?? Strict, detectEncodingFromByteOrderMarks: true, BufferBytes);
    }
}
