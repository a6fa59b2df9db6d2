using Microsoft.Data.Analysis;
using Xunit;

namespace StaticNet.Data.Tests;

/// <summary>A DataFrame is an IDataView, and is read as one.</summary>
public class DataViewTests
{
    [Fact]
    public void A_data_frame_becomes_a_data_set()
    {
        var frame = new DataFrame(
            new DoubleDataFrameColumn("length", [1.5, 2.5, 3.5]),
            new Int32DataFrameColumn("leaves", [7, 8, 9]),
            new BooleanDataFrameColumn("wild", [true, false, true]),
            new StringDataFrameColumn("colour", ["red", "blue", "red"]),
            new StringDataFrameColumn("species", ["moss", "fern", "moss"]));
        var options = new TableOptions { Booleans = true, Categorical = ["colour"], Encoding = TargetEncoding.OneHot };
        Dataset<float> data = frame.ToDataset<float>(options, out TableReport report);
        Assert.Equal(["length", "leaves", "wild", "colour = blue", "colour = red"], data.FeatureNames);
        Assert.Equal([1.5f, 7, 1, 0, 1, 2.5f, 8, 0, 1, 0, 3.5f, 9, 1, 0, 1], data.Inputs.ToArray());
        Assert.Equal(["fern", "moss"], data.ClassNames);
        Assert.Equal([1, 0, 1], Enumerable.Range(0, 3).Select(data.ClassOf));
        Assert.Equal(data.Inputs.ToArray(), frame.ToFeatures<float>(report.Fix(options)).Inputs.ToArray());
    }

    [Fact]
    public void Missing_numbers_and_texts_are_missing()
    {
        var frame = new DataFrame(
            new DoubleDataFrameColumn("length", [1.5, null, 3.5]), new StringDataFrameColumn("colour", ["red", "blue", null]), new SingleDataFrameColumn("y", [1f, 2f, 3f]));
        var options = new TableOptions { Categorical = ["colour"] };
        var error = Assert.Throws<DatasetException>(() => frame.ToDataset<double>(options));
        Assert.Equal((1, "length"), (error.Row, error.Column));
        Assert.Contains("row 1 (0-based), column 'length': the value is missing: set Missing", error.Message);
        Assert.Equal([1.5, 0, 1], frame.ToDataset<double>(options with { Missing = MissingValues.DropRow, Categorical = [new CategoricalColumn("colour", ["blue", "red"])] }).Inputs.ToArray());
    }

    [Fact]
    public void Other_columns_are_named_with_what_to_do()
    {
        var frame = new DataFrame(new DateTimeDataFrameColumn("when", [DateTime.UnixEpoch]), new DoubleDataFrameColumn("x", [1.0]), new DoubleDataFrameColumn("y", [2.0]));
        Assert.Contains("column 'when'", Assert.Throws<DatasetException>(() => frame.ToDataset<float>()).Message);
        Assert.Equal(["x"], frame.ToDataset<float>(new TableOptions { Ignored = ["when"] }).FeatureNames);
        Assert.Contains("no row", Assert.Throws<DatasetException>(() => new DataFrame(new DoubleDataFrameColumn("x"), new DoubleDataFrameColumn("y")).ToDataset<float>()).Message);
    }

    // What the documentation says of nulls in a DataFrame, so that it is noticed when it no longer holds.
    [Fact]
    public void A_null_integer_of_a_data_frame_is_the_default_of_its_type()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("x", [1, null]), new DoubleDataFrameColumn("y", [1.0, 2.0]));
        Assert.Equal([1, 0], frame.ToDataset<float>().Inputs.ToArray());
    }
}
