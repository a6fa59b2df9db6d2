namespace StaticNet.Models.Tests;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("staticnet-models-").FullName;

    /// <summary>All files in it, by name.</summary>
    public string[] Files => [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public string this[string name] => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
