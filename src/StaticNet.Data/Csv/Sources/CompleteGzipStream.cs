using System.IO.Compression;
using System.Text;

namespace StaticNet.Data;

/// <summary>
/// What a gzip file holds; a file that ends too early is an error, which GZipStream takes for the end of the content. A member of our own is put behind the file: only when every
/// member before it is complete, and its checksum right, is ours decompressed to what we put in.
/// </summary>
internal sealed class CompleteGzipStream : ReadOnlyStream
{
    private static readonly byte[] Seal = Encoding.ASCII.GetBytes("StaticNet 8e1f7c52-3d0b-4a9e-b6d1-2f9a70c4e583");
    private static readonly byte[] SealMember = Compress(Seal);

    private readonly GZipStream _content;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private bool _hasEnded;

    /// <param name="before">What was read from the file already.</param>
    /// <param name="file">The rest.</param>
    /// <param name="leaveOpen">Whether the file stays open.</param>
    public CompleteGzipStream(ReadOnlyMemory<byte> before, Stream file, bool leaveOpen) =>
        _content = new GZipStream(new JoinedStream(before, file, SealMember, leaveOpen), CompressionMode.Decompress);

    /// <exception cref="InvalidDataException">The file is damaged, or ends too early.</exception>
    public override int Read(Span<byte> buffer)
    {
        // The last bytes are held back until it is known that they are not the seal.
        while (!_hasEnded && _end - _start <= Seal.Length)
            Fill();
        int count = Math.Min(buffer.Length, _end - _start - (_hasEnded ? 0 : Seal.Length));
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _content.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_start.._end).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        int read = _content.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        if (read > 0)
            return;
        if (!_buffer.AsSpan(0, _end).EndsWith(Seal))
            throw new InvalidDataException("The gzip data ends too early.");
        _end -= Seal.Length;
        _hasEnded = true;
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
