using System.Reflection;

namespace StaticNet.Benchmarks;

/// <summary>The files of this repository, which the benchmarks build from and write to.</summary>
internal static class Repository
{
    private static readonly string Root = System.IO.Path.GetFullPath(Metadata("Repository"));

    /// <summary>The generator that this program was built with.</summary>
    public static string Generator { get; } = System.IO.Path.GetFullPath(Metadata("GeneratorAssembly"));

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Where tables and pictures of all processors are kept, a folder each: figures of two never stand in one column.</summary>
    public static string Results => Path("tests", "StaticNet.Benchmarks", "Results");

    /// <summary>Where the tables and pictures of this processor are kept.</summary>
    public static string Result(string file) => System.IO.Path.Combine(Results, Processor.Folder, file);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
