using StaticNet.Data;

namespace StaticNetApp;

/// <summary>The flowers. Put a file of your own in the place of iris.csv, and name its column of classes here.</summary>
public static class IrisData
{
    /// <summary>Reads all rows: the columns of numbers are inputs, each species becomes a target of 0, 0 and 1.</summary>
    public static Dataset<float> Read()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "iris.csv");
        return CsvFile.Read<float>(file, new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
    }
}
