using System.IO.Compression;
using System.Text;
using Xunit;

namespace StaticNet.Data.Tests;

/// <summary>CSV as people have it: without the option an error that names it, with it the data.</summary>
public class CsvDialectTests
{
    private const string Quote = "\"";

    [Theory]
    [InlineData("x;y\n1,5;-2\n", "set Delimiter = ';'")]
    [InlineData("x\ty\n1\t2\n", "set Delimiter = '\\t'")]
    [InlineData("x|y\n1|2\n", "set Delimiter = '|'")]
    [InlineData("x y\n1 2\n", "set Delimiter = ' '")]
    [InlineData("# made by hand\nx,y\n1,2\n", "set Comment = '#'")]
    [InlineData("x,y\n% rows\n1,2\n", "set Comment = '%'")]
    [InlineData("Some title; and more\nx,y\n1,2\n", "set SkipLines")]
    [InlineData("title\nx,y\n1,2\n", "give its path too")]
    [InlineData("a,b\n1,2,3\n", "HasIndex = true; if lines stand before the header, set SkipLines")]
    [InlineData(",x,y\n0,1,2\n", "Set HasIndex = true to read past it")]
    [InlineData("x,y\n?,2\n", "set Missing = MissingValues.DropRow, or MissingValues.FillMean")]
    [InlineData("x,y\n,2\n", "set Missing = MissingValues.DropRow")]
    [InlineData("x,y\nNaN,2\n", "set Missing = MissingValues.DropRow")]
    [InlineData("x,y\n1,NA\n", "set Missing = MissingValues.DropRow")]
    [InlineData("x,y\n-,2\n", "add it to MissingMarks")]
    [InlineData("x,y\n1,True\n", "set Booleans = true")]
    [InlineData("x,y\nred,1\n", "add the column to Categorical")]
    [InlineData("x,y\n\"3,5\",1\n", "set DecimalComma = true")]
    [InlineData("x\0,\0y\01\0", "set TextEncoding = Encoding.Unicode")]
    [InlineData("x,y\n1\0,2\n", "set TextEncoding = Encoding.Unicode")]
    public void A_message_names_the_option_that_reads_the_file(string text, string option) =>
        Assert.Contains(option, Assert.Throws<DatasetException>(() => Read(text, new())).Message);

    [Fact]
    public void A_decimal_comma_is_read_beside_a_semicolon_and_a_point_is_refused()
    {
        var german = new CsvOptions { Delimiter = ';', DecimalComma = true };
        Assert.Equal([1.5, -0.25], Read("x;y\n1,5;2\n-25e-2;3\n", german).Inputs.ToArray());
        Assert.Contains("DecimalComma", Assert.Throws<DatasetException>(() => Read("x;y\n1.5;2\n", german)).Message);
        Assert.Contains("'1.234,5' is not a number", Assert.Throws<DatasetException>(() => Read("x;y\n1.234,5;2\n", german)).Message);
    }

    [Fact]
    public void Comments_and_lines_before_the_header_are_read_past_and_lines_keep_their_numbers()
    {
        const string Text = "Plants of 2024, \"unfinished\nunits: cm\n# it's \"odd\nx,y\n 1,2\n  # 3,4\n\"#5\",6\n";
        var options = new CsvOptions { SkipLines = 2, Comment = '#', MissingMarks = ["#5"], Missing = MissingValues.Fill(9) };
        Assert.Equal([1, 9], Read(Text, options).Inputs.ToArray());
        var error = Assert.Throws<DatasetException>(() => Read(Text + "x,7\n", options));
        Assert.Equal((8, "x"), (error.Line, error.Column));
    }

    [Fact]
    public void Runs_of_blanks_and_tabs_are_one_delimiter()
    {
        var options = new CsvOptions { Delimiter = CsvOptions.Blanks, Encoding = TargetEncoding.OneHot };
        Dataset<double> data = Read("  x \t y  class \n\t1   2 \t\"a  b\"\n3\t4 c   \n", options);
        Assert.Equal([1, 2, 3, 4], data.Inputs.ToArray());
        Assert.Equal(["a  b", "c"], data.ClassNames);
    }

    [Theory]
    [InlineData(",x,y\n0,1,2\n1,3,4\n")]      // pandas
    [InlineData("x,y\na,1,2\nb,3,4\n")]       // R
    public void An_index_of_rows_is_read_past(string text)
    {
        Dataset<double> data = Read(text, new() { HasIndex = true });
        Assert.Equal([1, 3], data.Inputs.ToArray());
        Assert.Equal(["x"], data.FeatureNames);
        Assert.Contains("an index of rows", Assert.Throws<DatasetException>(() => Read(text, new() { HasIndex = true, Features = [0] })).Message);
    }

    [Fact]
    public void True_and_false_are_one_and_zero_in_any_case() =>
        Assert.Equal([1, 0, 1, 0], Read("x,y\ntrue,1\nFALSE,2\nTrue,3\n0,4\n", new() { Booleans = true }).Inputs.ToArray());

    [Fact]
    public void Categories_become_one_input_each_and_other_data_gets_the_same()
    {
        var options = new CsvOptions { Categorical = ["colour", new CategoricalColumn("size", ["S", "M"])], Targets = ["y"] };
        Dataset<double> training = CsvFile.Read<double>(new StringReader("colour,x,size,y\nred,1,M,0\nblue,2,S,1\nred,3,M,0\n"), options, out TableReport report);
        Assert.Equal(["colour = blue", "colour = red", "x", "size = S", "size = M"], training.FeatureNames);
        Assert.Equal([0, 1, 1, 0, 1, 1, 0, 2, 1, 0, 0, 1, 3, 0, 1], training.Inputs.ToArray());
        Assert.Equal("3 rows of 5 inputs, 0 rows dropped, 0 values filled", report.ToString());

        // Columns in another order, one more, and not every category.
        Dataset<double> test = Read("y,id,size,x,colour\n1,7,S,5,red\n", report.Fix(options));
        Assert.Equal(training.FeatureNames, test.FeatureNames);
        Assert.Equal([0, 1, 5, 1, 0], test.Inputs.ToArray());
        var error = Assert.Throws<DatasetException>(() => Read("y,size,x,colour\n1,S,5,green\n", report.Fix(options)));
        Assert.Contains("'green' is none of the categories blue, red", error.Message);
    }

    [Fact]
    public void Names_that_are_numbers_are_ordered_by_number()
    {
        var options = new CsvOptions { Encoding = TargetEncoding.OneHot, Categorical = [0] };
        Dataset<double> data = Read("x,y\n10,2\n9,10\n-1,1\n9,1\n", options);
        Assert.Equal(["1", "2", "10"], data.ClassNames);
        Assert.Equal(["x = -1", "x = 9", "x = 10"], data.FeatureNames);
        Assert.Equal([1, 2, 0, 0], Enumerable.Range(0, 4).Select(data.ClassOf));
        Assert.Equal(["1", "10", "2", "a"], Read("x,y\n1,a\n1,2\n1,10\n1,1\n", new() { Encoding = TargetEncoding.OneHot }).ClassNames);
    }

    [Fact]
    public void A_mean_takes_the_place_of_what_is_missing_in_training_and_test_data()
    {
        var options = new CsvOptions { Missing = MissingValues.FillMean, Categorical = ["c"], Targets = ["y"] };
        Dataset<double> training = CsvFile.Read<double>(new StringReader("x,c,y\n1,a,0\n?,b,0\n4,NA,0\n,b,1\n"), options, out TableReport report);
        Assert.Equal([1, 1, 0, 2.5, 0, 1, 4, 1 / 3.0, 2 / 3.0, 2.5, 0, 1], training.Inputs.ToArray().Select(x => Math.Round(x, 14)), (a, b) => Math.Abs(a - b) < 1e-13);
        Assert.Equal((4, 3), (report.Rows, report.ValuesFilled));
        Assert.Equal(2.5, report.Imputation!.Means[0]);
        Dataset<double> test = Read("x,c,y\n?,a,1\n", report.Fix(options));
        Assert.Equal([2.5, 1, 0], test.Inputs.ToArray());
    }

    [Fact]
    public void Rows_with_gaps_are_dropped_or_filled_and_targets_are_never_made_up()
    {
        const string Text = "x,y\n1,2\n?,3\n4,\n5,6\n";
        Dataset<double> data = CsvFile.Read<double>(new StringReader(Text), new() { Missing = MissingValues.DropRow }, out TableReport report);
        Assert.Equal([1, 5], data.Inputs.ToArray());
        Assert.Equal([2, 6], data.Targets.ToArray());
        Assert.Equal((2, 2, 0), (report.Rows, report.RowsDropped, report.ValuesFilled));
        Assert.Equal([1, 0], Read("x,y\n1,2\n?,3\n", new() { Missing = MissingValues.Fill(0) }).Inputs.ToArray());
        var error = Assert.Throws<DatasetException>(() => Read(Text, new() { Missing = MissingValues.FillMean }));
        Assert.Equal((4, "y"), (error.Line, error.Column));
        Assert.Contains("a target is never made up", error.Message);
        Assert.Contains("no row is left", Assert.Throws<DatasetException>(() => Read("x,y\n?,2\n", new() { Missing = MissingValues.DropRow })).Message);
        Assert.Contains("'x' has no value at all", Assert.Throws<DatasetException>(() => Read("x,y\n?,2\n", new() { Missing = MissingValues.FillMean })).Message);
    }

    [Fact]
    public void A_mark_that_is_a_number_is_missing_and_a_listed_class_never_is()
    {
        Assert.Equal([0, 1], Read("x,y\n-999,2\n1,3\n", new() { MissingMarks = ["-999"], Missing = MissingValues.Fill(0) }).Inputs.ToArray());
        var options = new CsvOptions { Encoding = TargetEncoding.OneHot, Classes = ["NA", "DE"] };
        Assert.Equal([1, 0, 0, 1], Read("x,y\n1,NA\n2,DE\n", options).Targets.ToArray());
        var error = Assert.Throws<DatasetException>(() => Read("x,y\n1,NA\n2,DE\n", options with { Classes = [] }));
        Assert.Contains("leave it out of MissingMarks", error.Message);
    }

    [Fact]
    public void Ignored_columns_are_neither_features_nor_targets() =>
        Assert.Equal(["x"], Read("id,x,y,note\n1,2,3,none\n", new() { Ignored = ["id", ^1] }).FeatureNames);

    [Fact]
    public void Targets_come_from_a_second_file() => TestFiles.With("x.csv", "a,b\n1,2\n?,4\n5,6\n"u8.ToArray(), x => TestFiles.With("y.csv", "id;kind\n1;u\n2;v\n3;w\n"u8.ToArray(), y =>
    {
        var options = new CsvOptions { Encoding = TargetEncoding.OneHot, Missing = MissingValues.DropRow };
        Dataset<double> data = CsvFile.Read<double>(x, y, options, new() { Delimiter = ';', HasIndex = true }, out TableReport report);
        Assert.Equal([1, 2, 5, 6], data.Inputs.ToArray());
        Assert.Equal([1, 0, 0, 0, 0, 1], data.Targets.ToArray());
        Assert.Equal(["u", "v", "w"], data.ClassNames);
        Assert.Equal(1, report.RowsDropped);
        Assert.Contains("name one in Targets", Assert.Throws<ArgumentException>(() => CsvFile.Read<double>(x, y, options, new() { Delimiter = ';' })).Message);
        File.AppendAllText(y, "4;u\n");
        Assert.Contains("x.csv has 3 rows, y.csv 4", Assert.Throws<DatasetException>(() => CsvFile.Read<double>(x, y, options, new() { Delimiter = ';', HasIndex = true })).Message);
    }));

    [Fact]
    public void Features_are_read_without_targets()
    {
        FeatureTable<double> table = CsvFile.ReadFeatures<double>(new StringReader("a,b\n1,2\n3,4\n"));
        Assert.Equal([1, 2, 3, 4], table.Inputs.ToArray());
        Assert.Equal([3, 4], table.Input(1).ToArray());
        Assert.Equal("2 rows of 2 inputs: a, b", table.ToString());

        var options = new CsvOptions { Categorical = ["c"], Encoding = TargetEncoding.OneHot };
        CsvFile.Read<double>(new StringReader("a,c,y\n1,u,no\n3,v,yes\n"), options, out TableReport report);
        foreach (string text in new[] { "c,a\nv,5\n", "a,c,y\n5,v,no\n" })
            Assert.Equal([5, 0, 1], CsvFile.ReadFeatures<double>(new StringReader(text), report.Fix(options)).Inputs.ToArray());
        Assert.Equal(["a"], CsvFile.ReadFeatures<double>(new StringReader("a,y\n1,2\n"), new() { Targets = ["y"] }).FeatureNames);
        Assert.Throws<ArgumentException>(() => CsvFile.ReadFeatures<double>(new StringReader("a,y\n1,2\n"), new() { Targets = [^1] }));
    }

    [Fact]
    public void Bytes_are_text_by_their_mark_or_by_the_options_and_never_by_guess()
    {
        byte[] latin = Encoding.Latin1.GetBytes("größe,y\n1,2\n");
        Assert.Contains("0xF6 that is no UTF-8: set TextEncoding", Assert.Throws<DatasetException>(() => CsvFile.Read<double>(new MemoryStream(latin))).Message);
        Assert.Equal(["größe"], CsvFile.Read<double>(new MemoryStream(latin), new() { TextEncoding = Encoding.Latin1 }).FeatureNames);
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            byte[] marked = [.. encoding.GetPreamble(), .. encoding.GetBytes("größe,y\n1,2\n")];
            Assert.Equal(["größe"], CsvFile.Read<double>(new MemoryStream(marked)).FeatureNames);
        }
    }

    [Fact]
    public void Compressed_files_are_read_whatever_their_name()
    {
        byte[] one = Compress("x,y\n1,2\n"), two = Compress("3,4\n");
        Assert.Equal([1], CsvFile.Read<double>(new MemoryStream(one)).Inputs.ToArray());
        Assert.Equal([1, 3], CsvFile.Read<double>(new MemoryStream([.. one, .. two])).Inputs.ToArray());
        TestFiles.With("data.txt", one, path => Assert.Equal([1], CsvFile.Read<double>(path).Inputs.ToArray()));
        TestFiles.With("data.zip", [(byte)'P', (byte)'K', 3, 4, 0], path => Assert.Contains("zip archive", Assert.Throws<DatasetException>(() => CsvFile.Read<double>(path)).Message));
    }

    [Fact]
    public void Options_that_contradict_each_other_are_refused()
    {
        CsvOptions[] refused =
        [
            new() { DecimalComma = true },
            new() { Comment = ';', Delimiter = ';' },
            new() { Comment = '-' },
            new() { Delimiter = '.' },
            new() { Classes = ["a", "b"] },
            new() { Encoding = TargetEncoding.Binary, Classes = ["a", "b", "c"] },
            new() { Encoding = TargetEncoding.OneHot, Classes = ["a"] },
            new() { Encoding = TargetEncoding.OneHot, Targets = [1, 2] },
            new() { Encoding = (TargetEncoding)9 },
        ];
        Assert.All(refused, options => Assert.Throws<ArgumentException>(() => Read("x,y\n1,a\n2,b\n", options)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CsvOptions { SkipLines = -1 });
        Assert.Throws<ArgumentException>(() => new CsvOptions { Comment = Quote[0] });
        Assert.Throws<ArgumentOutOfRangeException>(() => MissingValues.Fill(double.NaN));
        Assert.Throws<ArgumentException>(() => new CategoricalColumn("x", ["a", "a"]));
        Assert.Throws<ArgumentException>(() => Read("x,y\n?,1\n", new() { Missing = MissingValues.Fill(new MeanImputation([1, 2])) }));
        foreach (CsvOptions options in new CsvOptions[] { new() { Features = ["x"], Ignored = ["x"] }, new() { Categorical = ["y"] }, new() { Ignored = ["z"] }, new() { Categorical = ["x", 0] } })
            Assert.Throws<DatasetException>(() => Read("x,y\n1,2\n", options));
    }

    [Fact]
    public void Settings_are_printed_when_they_are_not_as_they_were()
    {
        Assert.Equal("HasHeader = True, Delimiter = ',', Targets = [^1], Encoding = Numeric", new CsvOptions().ToString());
        Assert.Equal(
            "HasHeader = False, HasIndex = True, SkipLines = 1234, Comment = '#', Delimiter = '\\t', DecimalComma = True, TextEncoding = iso-8859-1, Features = ['a', 1], Targets = ['y'], "
            + "Ignored = [2], Categorical = ['c' of u, v], Booleans = True, Missing = Fill(0.5), Encoding = OneHot, Classes = [a, b]",
            new CsvOptions
            {
                HasHeader = false,
                HasIndex = true,
                SkipLines = 1234,
                Comment = '#',
                Delimiter = '\t',
                DecimalComma = true,
                TextEncoding = Encoding.Latin1,
                Features = ["a", 1],
                Targets = ["y"],
                Ignored = [2],
                Categorical = [new CategoricalColumn("c", ["u", "v"])],
                Booleans = true,
                Missing = MissingValues.Fill(0.5),
                Encoding = TargetEncoding.OneHot,
                Classes = ["a", "b"],
            }.ToString());
        Assert.Equal("BatchSize = 256, Window = 16384, Seed = 0", new StreamOptions().ToString());
    }

    internal static byte[] Compress(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return stream.ToArray();
    }

    private static Dataset<double> Read(string text, CsvOptions options) => CsvFile.Read<double>(new StringReader(text), options);
}
