using StaticNet.Tests;

namespace StaticNet.Data.Tests;

/// <summary>Files as other programs wrote them, and folders to write to.</summary>
internal static class TestFiles
{
    public static string Named(string name) => Path.Combine(Repository.Folder, "tests", "StaticNet.Data.Tests", "Files", name);

    /// <summary>Writes a file, hands its path on, and deletes it.</summary>
    public static void With(string name, byte[] content, Action<string> use)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string path = Path.Combine(folder, name);
            File.WriteAllBytes(path, content);
            use(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
