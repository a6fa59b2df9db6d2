using StaticNet.Data;

namespace StaticNet.Tests.Data;

/// <summary>The data of samples/Iris.</summary>
internal static class Iris
{
    public static Dataset<float> Load() =>
        Dataset.FromCsv<float>(Path(), new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });

    private static string Path()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "StaticNet.sln")))
            folder = folder.Parent;
        return System.IO.Path.Combine(folder?.FullName ?? throw new FileNotFoundException("StaticNet.sln is in no folder above the tests."), "samples", "Iris", "iris.csv");
    }
}
