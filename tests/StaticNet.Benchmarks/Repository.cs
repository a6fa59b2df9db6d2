using System.Reflection;

namespace StaticNet.Benchmarks;

/// <summary>The files of this repository, which the benchmarks build from and write to.</summary>
internal static class Repository
{
    private static readonly string Root = System.IO.Path.GetFullPath(Metadata("Repository"));

    /// <summary>The generator that this program was built with.</summary>
    public static string Generator { get; } = System.IO.Path.GetFullPath(Metadata("GeneratorAssembly"));

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Where the tables and pictures are kept.</summary>
    public static string Result(string file) => Path("tests", "StaticNet.Benchmarks", "Results", file);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
