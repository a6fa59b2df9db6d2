using System.Buffers;

namespace StaticNet.Models;

/// <summary>A file that was read in one piece, into an array that goes back to the pool: memory that was just in use is in the cache, new memory is not.</summary>
internal sealed class PooledStream : MemoryStream
{
    private byte[]? _bytes;

    private PooledStream(byte[] bytes, int length)
        : base(bytes, 0, length, writable: false) => _bytes = bytes;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Is at its first byte; left open.</param>
    /// <param name="length">Its length.</param>
    public static PooledStream Of(Stream file, int length)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return new(bytes, file.ReadAtLeast(bytes.AsSpan(0, length), length, throwOnEndOfStream: false));
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Interlocked.Exchange(ref _bytes, null) is { } bytes)
            ArrayPool<byte>.Shared.Return(bytes);
    }
}
