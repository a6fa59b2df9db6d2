namespace StaticNet.Tests;

/// <summary>The folder that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StaticNet.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new FileNotFoundException("StaticNet.sln is in no folder above the tests.");
    }
}
