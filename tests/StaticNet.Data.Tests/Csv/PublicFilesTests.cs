using Xunit;

namespace StaticNet.Data.Tests;

/// <summary>
/// The files of scikit-learn 1.2 as it ships them. Numbers of rows are those of its documentation; means were printed by numpy of what its own loaders return, for instance
/// <c>load_wine().data.mean()</c>, to twelve digits.
/// </summary>
public class PublicFilesTests
{
    private const double IrisMean = 3.4645;
    private const double WineMean = 69.1336629209;
    private const double CancerMean = 61.8907123395;
    private const double DigitsMean = 4.88416457986;
    private const double DiabetesMean = 152.133484163;

    private static readonly CsvOptions Sized = new() { SkipLines = 1, HasHeader = false, Encoding = TargetEncoding.OneHot };

    [Theory]
    [InlineData("iris.csv", 150, 4, 3, IrisMean)]
    [InlineData("wine_data.csv", 178, 13, 3, WineMean)]
    [InlineData("breast_cancer.csv", 569, 30, 2, CancerMean)]
    public void A_line_of_sizes_before_the_data_is_skipped(string file, int rows, int features, int classes, double mean)
    {
        Dataset<double> data = CsvFile.Read<double>(TestFiles.Named(file), Sized);
        Assert.Equal((rows, features, classes), (data.Count, data.InputSize, data.ClassNames.Count));
        Assert.Equal(Enumerable.Range(0, classes).Select(name => $"{name}"), data.ClassNames);
        Assert.Equal(mean, Mean(data.Inputs), 1e-12 * mean);
    }

    [Fact]
    public void The_line_of_sizes_is_an_error_that_names_the_option()
    {
        var error = Assert.Throws<DatasetException>(() => CsvFile.Read<double>(TestFiles.Named("wine_data.csv")));
        Assert.StartsWith("wine_data.csv, line 2, column 6: the row has 14 fields, the first has 5. If lines stand before the header, set SkipLines.", error.Message);
    }

    [Fact]
    public void Compressed_digits_have_ten_classes_in_the_order_of_their_numbers()
    {
        Dataset<float> digits = CsvFile.Read<float>(TestFiles.Named("digits.csv.gz"), new() { HasHeader = false, Encoding = TargetEncoding.OneHot });
        Assert.Equal((1797, 64), (digits.Count, digits.InputSize));
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], digits.ClassNames);
        Assert.Equal(DigitsMean, Mean(digits.Inputs), 1e-6);
    }

    [Fact]
    public void Blanks_are_delimiters_and_targets_have_a_file_of_their_own()
    {
        Dataset<double> data = CsvFile.Read<double>(
            TestFiles.Named("diabetes_data_raw.csv.gz"), TestFiles.Named("diabetes_target.csv.gz"), new() { HasHeader = false, Delimiter = CsvOptions.Blanks });
        Assert.Equal((442, 10, 1), (data.Count, data.InputSize, data.TargetSize));
        Assert.Equal([59, 2, 32.1, 101, 157, 93.2, 38, 4, 4.8598, 87], data.Input(0).ToArray());
        Assert.Equal(DiabetesMean, Mean(data.Targets), 1e-12 * DiabetesMean);
        var error = Assert.Throws<DatasetException>(() => CsvFile.Read<double>(TestFiles.Named("diabetes_data_raw.csv.gz")));
        Assert.Contains("The line has 9 of ' ': set Delimiter = ' '", error.Message);
    }

    private static double Mean<T>(ReadOnlySpan<T> values)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => values.ToArray().Average(double.CreateTruncating);
}
