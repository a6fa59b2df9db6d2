using StaticNet.Data;

namespace StaticNet.Tests.Data;

/// <summary>The data of samples/Iris.</summary>
internal static class Iris
{
    public static Dataset<float> Load() => Dataset.FromCsv<float>(
        Path.Combine(Repository.Folder, "samples", "Iris", "iris.csv"), new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
}
