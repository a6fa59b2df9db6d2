using System.Text;

namespace StaticNet.Tool.Output;

/// <summary>Writes documents to files: whole or not at all.</summary>
internal static class OutputFile
{
    /// <exception cref="ToolException">The path cannot be written.</exception>
    public static void Write(string path, string content)
    {
        string unfinished = path + ".unfinished";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
                throw new ToolException($"'{path}' cannot be written: there is no folder {folder}; make it first.");
            File.WriteAllText(unfinished, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"'{path}' cannot be written: {error.Message.TrimEnd('.')}; choose another path with -o.");
        }
        finally
        {
            Discard(unfinished);
        }
    }

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // What cannot be deleted was never written.
        }
    }
}
