using System.Globalization;

namespace StaticNet.Data;

/// <summary>By what a file is known to be as it was.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last written to.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return new FileStamp(file.Length, file.LastWriteTimeUtc);
    }

    /// <summary>Refuses a file that is no longer as it was.</summary>
    /// <exception cref="DatasetException">It has changed, or is gone.</exception>
    public void RequireSame(string path)
    {
        var file = new FileInfo(path);
        string name = Path.GetFileName(path);
        if (!file.Exists)
            throw new DatasetException($"{name} was deleted while it was read: what was read is not all of it. Read it again.");
        if (file.Length != Length)
        {
            throw new DatasetException(string.Create(
                CultureInfo.InvariantCulture, $"{name} changed while it was read: it had {Length} bytes and has {file.Length}. Read it again when nobody writes to it."));
        }

        if (file.LastWriteTimeUtc != Written)
        {
            throw new DatasetException(string.Create(
                CultureInfo.InvariantCulture,
                $"{name} changed while it was read: it was written to at {file.LastWriteTimeUtc:HH:mm:ss.fff} UTC. Read it again when nobody writes to it."));
        }
    }
}
