namespace StaticNet.Models;

/// <summary>
/// Writes a file so that its path always holds all of the old content or all of the new: into a temporary file beside it, which is flushed to the disk and renamed.
/// </summary>
internal static class AtomicFile
{
    private const string Suffix = ".tmp";

    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Writes a file, or what a link leads to.</summary>
    /// <param name="path">The file; one that is there is replaced and lends its permissions.</param>
    /// <param name="length">What the content takes, in bytes: room for it is taken first.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It cannot be written, for want of room for example; what was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what was there is untouched.</exception>
    public static void Write(string path, long length, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string target = new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        string? temporary = null;
        try
        {
            UnixFileMode? mode = ModeOf(target);
            temporary = $"{target}.{Guid.NewGuid():N}{Suffix}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, PreallocationSize = length };
            using (var stream = new FileStream(temporary, options))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (mode is { } kept && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, kept);
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            Remove(temporary);
            string there = File.Exists(target) ? "the file that was there is untouched" : "there is no such file";
            string message = $"{path} could not be saved, and {there}: {failure.Message}";

            // To the framework a file beyond the system's limit is a length out of range.
            throw failure is UnauthorizedAccessException ? new UnauthorizedAccessException(message, failure) : new IOException(message, failure);
        }
        catch
        {
            Remove(temporary);
            throw;
        }
    }

    /// <summary>Removes what writers that were killed left beside a file. No other process may be writing it.</summary>
    /// <param name="path">The file.</param>
    public static void RemoveLeftovers(string path)
    {
        string target = Path.GetFullPath(path);
        foreach (string leftover in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $"{Path.GetFileName(target)}.*{Suffix}"))
        {
            if (Guid.TryParseExact(Path.GetFileName(leftover)[(Path.GetFileName(target).Length + 1)..^Suffix.Length], "N", out _))
                Remove(leftover);
        }
    }

    // A rename asks for the folder's permission alone, so a file that nobody may write is refused here. Null: there is none, or the system has no modes.
    private static UnixFileMode? ModeOf(string target)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(target))
            return null;
        UnixFileMode mode = File.GetUnixFileMode(target);
        return (mode & AnyWrite) != 0 ? mode : throw new UnauthorizedAccessException($"Access to the path '{target}' is denied: it is read-only.");
    }

    // What cannot be removed either is left: the first failure is the one to report.
    private static void Remove(string? temporary)
    {
        try
        {
            if (temporary is not null)
                File.Delete(temporary);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
