using System.Reflection;

namespace StaticNet.Benchmarks;

/// <summary>The files of this repository, which the benchmarks build from and write to.</summary>
internal static class Repository
{
    private static readonly string Root = System.IO.Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Where the tables and pictures are kept.</summary>
    public static string Result(string file) => Path("tests", "StaticNet.Benchmarks", "Results", file);
}
