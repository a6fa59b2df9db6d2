using Xunit;

namespace StaticNet.Data.Tests;

public class CsvErrorTests
{
    private static readonly CsvOptions OneHot = new() { Encoding = TargetEncoding.OneHot };

    [Theory]
    [InlineData("", 1, "column 1", "the file is empty")]
    [InlineData("\n\n", 2, "column 1", "the file is empty")]
    [InlineData("a,y\n", 1, "a", "no row of data")]
    [InlineData("y\n1\n", 1, "y", "no column is left for the features")]
    [InlineData("1,2\n3,4\n", 1, "column 1", "set HasHeader = false")]
    [InlineData("a,b,y\n1,2,3\n\n4,5\n", 4, "y", "the row has 2 fields, the first has 3")]
    [InlineData("a,y\n1,2,3\n", 2, "column 3", "the row has 3 fields, the first has 2")]
    [InlineData("a,b,y\n1,wide,3\n", 2, "b", "'wide' is not a number.")]
    [InlineData("a,y\n1,setosa\n", 2, "y", "'setosa' is not a number. If it is a class name, set Encoding")]
    [InlineData("a,y\n1,5\n1.5.1,2\n", 3, "a", "'1.5.1' is not a number")]
    [InlineData("a,y\n\"1,5\",2\n", 2, "a", "'1,5' is not a number")]
    [InlineData("a,y\n,2\n", 2, "a", "the field is empty")]
    [InlineData("a,y\n1,2\nNaN,2\n", 3, "a", "'NaN' is NaN or beyond the range of Single")]
    [InlineData("a,y\n1,-Infinity\n", 2, "y", "'-Infinity' is NaN or beyond")]
    [InlineData("a,y\n1e39,2\n", 2, "a", "'1e39' is NaN or beyond the range of Single")]
    [InlineData("a,y\n1,\"2\n3,4\n", 2, "y", "the quote is never closed")]
    [InlineData("a,y\n1,\"2\"3\n", 2, "y", "'3' after the closing quote")]
    [InlineData("a,y\n1,2\"3\n", 2, "y", "a quote inside a field")]
    [InlineData("a,b,y\n\"1\n\n\",x,1\n", 2, "b", "'x' is not a number")]
    [InlineData("a,b,y\n\"1\n\n\",2,1\n1,x,1", 5, "b", "'x' is not a number")]
    public void Bad_files_are_rejected_with_line_and_column(string text, int line, string column, string problem) =>
        AssertRejected(text, new CsvOptions(), line, column, problem);

    [Theory]
    [InlineData("a,y\n1,\n", 2, "y", "the class name is empty")]
    [InlineData("a,y\n1,dog\n2,dog\n", 3, "y", "at least two classes are needed, there are 1: dog")]
    public void Bad_classes_are_rejected(string text, int line, string column, string problem) =>
        AssertRejected(text, OneHot, line, column, problem);

    [Fact]
    public void Binary_targets_need_two_classes() =>
        AssertRejected("a,y\n1,x\n1,y\n1,z\n", new() { Encoding = TargetEncoding.Binary }, 4, "y", "two classes are needed, there are 3: x, y, z");

    [Fact]
    public void An_unknown_label_is_named_with_the_known_ones() =>
        AssertRejected("a,y\n1,dog\n2,cow\n", OneHot with { Classes = ["cat", "dog"] }, 3, "y", "'cow' is none of the classes cat, dog");

    [Fact]
    public void A_missing_column_is_named()
    {
        AssertRejected("a,y\n1,2\n", new() { Targets = ["label"] }, 1, "label", "column 'label': there is none among the 2 columns");
        AssertRejected("a,y\n1,2\n", new() { Features = [7] }, 1, "7", "column 7: there is none");
        AssertRejected("a,y\n1,2\n", new() { Features = [^3] }, 1, "^3", "column ^3: there is none");
    }

    [Fact]
    public void An_ambiguous_or_repeated_column_is_named()
    {
        AssertRejected("a,a,y\n1,2,3\n", new() { Features = ["a"] }, 1, "a", "several columns; give the column by index");
        AssertRejected("a,y\n1,2\n", new() { Features = ["a", "y"] }, 1, "y", "more than once");
    }

    [Fact]
    public void Hostile_input_is_bounded()
    {
        AssertRejected("a,y\n1," + new string('9', CsvOptions.MaximumRecordLength), new(), 2, "y", "longer than 1048576 characters");
        AssertRejected(new string(',', CsvOptions.MaximumRecordLength + 1), new(), 1, $"column {CsvOptions.MaximumRecordLength + 1}", "longer than");
        AssertRejected("a,y\n1,\"" + new string('\n', CsvOptions.MaximumRecordLength), new(), 2, "y", "is a quote left open?");
        string labels = "a,y\n" + string.Concat(Enumerable.Range(0, CsvOptions.MaximumClasses + 1).Select(i => $"1,c{i}\n"));
        AssertRejected(labels, OneHot, CsvOptions.MaximumClasses + 2, "y", "more than 1024 classes");
    }

    [Fact]
    public void A_long_field_is_quoted_in_part()
    {
        var error = Assert.Throws<DatasetException>(() => CsvFile.Read<float>(new StringReader("a,y\n" + new string('x', 5000) + ",1\n")));
        Assert.True(error.Message.Length < 200);
    }

    [Fact]
    public void Contradictory_options_are_argument_errors()
    {
        Assert.Throws<ArgumentException>(() => new CsvOptions { Delimiter = '"' });
        Assert.Throws<ArgumentException>(() => CsvFile.Read<float>(new StringReader("a,b,y\n1,2,3\n"), OneHot with { Targets = ["b", "y"] }));
        Assert.Throws<ArgumentException>(() => CsvFile.Read<float>(new StringReader("a,y\n1,b\n"), OneHot with { Classes = ["b", "b"] }));
    }

    [Fact]
    public void The_file_is_named()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "plants.csv");
        File.WriteAllText(path, "a,y\n1,tall\n");
        var error = Assert.Throws<DatasetException>(() => CsvFile.Read<float>(path));
        Assert.StartsWith("plants.csv, line 2, column 'y': 'tall' is not a number", error.Message);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static void AssertRejected(string text, CsvOptions options, int line, string column, string problem)
    {
        var error = Assert.Throws<DatasetException>(() => CsvFile.Read<float>(new StringReader(text), options));
        Assert.Contains(problem, error.Message);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains($"line {line}", error.Message);
        Assert.Contains(column, error.Message);
    }
}
