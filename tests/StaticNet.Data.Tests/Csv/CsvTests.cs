using System.Globalization;
using StaticNet.Tests;
using Xunit;

namespace StaticNet.Data.Tests;

public class CsvTests
{
    private static readonly CsvOptions Species = new() { Targets = ["species"], Encoding = TargetEncoding.OneHot };

    [Fact]
    public void By_default_the_last_column_is_a_numeric_target()
    {
        Dataset<double> data = Read<double>("a,b,y\n1,2.5,-3e-1\n4,5,6\n");
        Assert.Equal([1, 2.5, 4, 5], data.Inputs.ToArray());
        Assert.Equal([-0.3, 6], data.Targets.ToArray());
        Assert.Equal(["a", "b"], data.FeatureNames);
        Assert.Equal(["y"], data.TargetNames);
        Assert.Empty(data.ClassNames);
    }

    [Fact]
    public void Columns_are_chosen_by_name_by_index_and_from_the_end()
    {
        Dataset<float> data = Read<float>("a,b,c,d\n1,2,3,4\n", new() { Features = ["c", 0], Targets = [^1, "b"] });
        Assert.Equal([3, 1], data.Inputs.ToArray());
        Assert.Equal([4, 2], data.Targets.ToArray());
        Assert.Equal(["d", "b"], data.TargetNames);
    }

    [Fact]
    public void Class_names_become_one_hot_in_ordinal_order()
    {
        Dataset<float> data = Read<float>("x,species\n1,dog\n2,cat\n3,dog\n4,Ant\n", Species);
        Assert.Equal(["Ant", "cat", "dog"], data.ClassNames);
        Assert.Equal(data.ClassNames, data.TargetNames);
        Assert.Equal([0, 0, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0], data.Targets.ToArray());
    }

    [Fact]
    public void Given_classes_keep_their_order_and_need_not_all_occur()
    {
        Dataset<float> data = Read<float>("x,species\n1,dog\n2,cat\n", Species with { Classes = ["dog", "emu", "cat"] });
        Assert.Equal([1, 0, 0, 0, 0, 1], data.Targets.ToArray());
    }

    [Fact]
    public void Two_classes_can_share_one_target()
    {
        Dataset<float> data = Read<float>("x,spam\n1,yes\n2,no\n", new() { Encoding = TargetEncoding.Binary });
        Assert.Equal([1, 0], data.Targets.ToArray());
        Assert.Equal(["no", "yes"], data.ClassNames);
        Assert.Equal(["spam"], data.TargetNames);
        Assert.Equal(1, data.ClassOf(0));
    }

    [Fact]
    public void Without_a_header_columns_are_numbered()
    {
        Dataset<float> data = Read<float>("1;2\n3;4", new() { HasHeader = false, Delimiter = ';' });
        Assert.Equal((2, "column 1"), (data.Count, data.FeatureNames[0]));
    }

    [Theory]
    [InlineData("x,species\r\n1,dog\r\n\r\n2,cat\r\n")]
    [InlineData("x,species\r1,dog\r2,cat")]
    [InlineData("\uFEFF x , species \n 1 , dog \n\n   \n 2 , cat \n\n")]
    [InlineData("\"x\",\"species\"\n\"1\", \"dog\" \n\"2\",\"cat\"\n")]
    public void Line_ends_blank_lines_spaces_and_quotes_do_not_matter(string text)
    {
        Dataset<float> data = Read<float>(text, Species);
        Assert.Equal([1, 2], data.Inputs.ToArray());
        Assert.Equal(["cat", "dog"], data.ClassNames);
        Assert.Equal("x", data.FeatureNames[0]);
    }

    [Fact]
    public void A_quoted_field_may_hold_anything()
    {
        Dataset<float> data = Read<float>("x,species\n1,\"a, \"\"b\"\"\nc \"\n2,z\n", Species);
        Assert.Equal(["a, \"b\"\nc ", "z"], data.ClassNames);
    }

    [Fact]
    public void A_record_may_be_longer_than_every_buffer()
    {
        string text = string.Join(',', Enumerable.Range(0, 5000)) + "\n";
        Assert.Equal(4999, Read<double>(text, new() { HasHeader = false }).InputSize);
    }

    [Fact]
    public void The_numbers_do_not_depend_on_the_culture()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NumberGroupSeparator) = (",", ".");
            Thread.CurrentThread.CurrentCulture = comma;
            Assert.Equal([1.5], Read<double>("x,y\n1.5,2\n").Inputs.ToArray());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_iris_sample_has_150_rows_and_three_classes_of_50()
    {
        Dataset<float> iris = CsvFile.Read<float>(Path.Combine(Repository.Folder, "samples", "Iris", "iris.csv"), Species);
        Assert.Equal((150, 4, 3), (iris.Count, iris.InputSize, iris.TargetSize));
        Assert.Equal(["setosa", "versicolor", "virginica"], iris.ClassNames);
        Assert.Equal(["sepal_length", "sepal_width", "petal_length", "petal_width"], iris.FeatureNames);
        Assert.Equal([50, 50, 50], Enumerable.Range(0, iris.Count).CountBy(iris.ClassOf).OrderBy(c => c.Key).Select(c => c.Value));
        Assert.Equal([5.1f, 3.5f, 1.4f, 0.2f], iris.Input(0).ToArray());
    }

    private static Dataset<T> Read<T>(string text, CsvOptions? options = null)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => CsvFile.Read<T>(new StringReader(text), options);
}
