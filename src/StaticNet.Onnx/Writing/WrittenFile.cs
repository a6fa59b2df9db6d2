namespace StaticNet.Onnx;

/// <summary>Writes a file whole or not at all: beside its place, flushed to the disk, then renamed. What was there before survives an error.</summary>
internal static class WrittenFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="write">Writes its content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        string beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
