using StaticNet.Data;
using StaticNet.Tests;

namespace StaticNet.Training.Tests;

/// <summary>The data of samples/Iris.</summary>
internal static class Iris
{
    public static Dataset<float> Load() => CsvFile.Read<float>(
        Path.Combine(Repository.Folder, "samples", "Iris", "iris.csv"), new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
}
