namespace StaticNet.Data;

/// <summary>A file that must stay as it was while it is read.</summary>
internal sealed class UnchangedFileStream : ReadOnlyStream
{
    private readonly string _path;
    private readonly FileStamp _stamp;
    private readonly FileStream _file;

    /// <param name="path">The file.</param>
    /// <param name="stamp">As it was when it was first looked at; null: now.</param>
    public UnchangedFileStream(string path, FileStamp? stamp)
    {
        _path = path;
        _stamp = stamp ?? FileStamp.Of(path);
        _file = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan, Share = FileShare.ReadWrite | FileShare.Delete });
    }

    /// <exception cref="DatasetException">The file has changed.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = _file.Read(buffer);
        _stamp.RequireSame(_path);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _file.Dispose();
        base.Dispose(disposing);
    }
}
