namespace StaticNet.Data;

/// <summary>A stream with bytes before and after it.</summary>
/// <param name="before">What was read from the stream already.</param>
/// <param name="stream">The rest.</param>
/// <param name="after">What follows its end.</param>
/// <param name="leaveOpen">Whether the stream stays open.</param>
internal sealed class JoinedStream(ReadOnlyMemory<byte> before, Stream stream, ReadOnlyMemory<byte> after, bool leaveOpen) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _before = before, _after = after;

    public override int Read(Span<byte> buffer)
    {
        if (_before.Length > 0 || buffer.IsEmpty)
            return Copy(ref _before, buffer);
        int read = stream.Read(buffer);
        return read > 0 ? read : Copy(ref _after, buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
            stream.Dispose();
        base.Dispose(disposing);
    }

    private static int Copy(ref ReadOnlyMemory<byte> from, Span<byte> buffer)
    {
        int count = Math.Min(from.Length, buffer.Length);
        from.Span[..count].CopyTo(buffer);
        from = from[count..];
        return count;
    }
}
