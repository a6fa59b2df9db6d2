using Parquet;
using Parquet.Schema;
using Xunit;

namespace StaticNet.Data.Tests;

public class ParquetTests
{
    private static readonly TableOptions Plants = new()
    {
        Targets = ["species"], Ignored = ["found"], Encoding = TargetEncoding.OneHot, Categorical = ["colour"], Booleans = true, Missing = MissingValues.FillMean,
    };

    // What parquet.cs wrote.
    [Fact]
    public void A_file_of_another_writer_is_read_with_its_nulls()
    {
        Dataset<double> data = ParquetFile.Read<double>(TestFiles.Named("plants.parquet"), Plants, out TableReport report);
        Assert.Equal(["length", "width", "leaves", "wild", "colour = blue", "colour = green", "colour = red"], data.FeatureNames);
        Assert.Equal((100, 14), (data.Count, (int)report.ValuesFilled));
        double width = Enumerable.Range(0, 100).Where(i => i % 10 != 3).Average(i => i / 4.0), leaves = Enumerable.Range(0, 100).Where(i => i % 25 != 7).Average();
        for (int i = 0; i < 100; i++)
        {
            double[] colour = [i % 3 == 2 ? 1 : 0, i % 3 == 1 ? 1 : 0, i % 3 == 0 ? 1 : 0];
            double[] expected = [i / 8.0, i % 10 == 3 ? width : i / 4.0, i % 25 == 7 ? leaves : i, i % 2 == 0 ? 1 : 0, .. colour];
            Assert.Equal(expected, data.Input(i).ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
            Assert.Equal(i % 2, data.ClassOf(i));
        }

        Assert.Equal(["fern", "moss"], data.ClassNames);
        Assert.Equal(data.Inputs.ToArray(), ParquetFile.ReadFeatures<double>(TestFiles.Named("plants.parquet"), report.Fix(Plants)).Inputs.ToArray());
        Assert.Equal(86, ParquetFile.Read<double>(TestFiles.Named("plants.parquet"), Plants with { Missing = MissingValues.DropRow }).Count);
    }

    [Theory]
    [InlineData("found", "species", "add it to Ignored")]
    [InlineData("colour", "species", "add the column to Categorical")]
    [InlineData("length", "species", "set Encoding = TargetEncoding.OneHot")]
    [InlineData("wild", "length", "set Booleans = true")]
    [InlineData("width", "length", "set Missing = MissingValues.DropRow")]
    [InlineData("weight", "length", "there is none among the 7 columns")]
    public void A_message_names_column_and_option(string feature, string target, string option)
    {
        var error = Assert.Throws<DatasetException>(() => ParquetFile.Read<float>(TestFiles.Named("plants.parquet"), new() { Features = [feature], Targets = [target] }));
        Assert.Contains(option, error.Message);
        Assert.Contains($"plants.parquet", error.Message);
        Assert.Contains(error.Column!, new[] { feature, target });
        if (feature == "width")
            Assert.Equal(3, error.Row);
    }

    [Fact]
    public async Task Numbers_of_every_type_are_read()
    {
        DataField[] fields =
        [
            new DataField<sbyte>("a"), new DataField<byte>("b"), new DataField<short>("c"), new DataField<ushort>("d"), new DataField<int>("e"), new DataField<uint>("f"),
            new DataField<long>("g"), new DataField<ulong>("h"), new DataField<float>("i"), new DataField<double>("j"), new DecimalDataField("k", 20, 4), new DataField<bool>("l"),
            new DataField<double>("y"),
        ];
        using var stream = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: TestContext.Current.CancellationToken))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<sbyte>(fields[0], new sbyte[] { -1, 2 });
            await group.WriteAsync<byte>(fields[1], new byte[] { 200, 2 });
            await group.WriteAsync<short>(fields[2], new short[] { -300, 2 });
            await group.WriteAsync<ushort>(fields[3], new ushort[] { 60000, 2 });
            await group.WriteAsync<int>(fields[4], new[] { -70000, 2 });
            await group.WriteAsync<uint>(fields[5], new uint[] { 4_000_000_000, 2 });
            await group.WriteAsync<long>(fields[6], new long[] { -5_000_000_000, 2 });
            await group.WriteAsync<ulong>(fields[7], new ulong[] { 1UL << 63, 2 });
            await group.WriteAsync<float>(fields[8], new float[] { 0.5f, 2 });
            await group.WriteAsync<double>(fields[9], new double[] { 0.1, 2 });
            await group.WriteAsync<decimal>(fields[10], new decimal[] { 12.25m, 2 });
            await group.WriteAsync<bool>(fields[11], new[] { true, false });
            await group.WriteAsync<double>(fields[12], new[] { 1.0, 2 });
        }

        Dataset<double> data = ParquetFile.Read<double>(stream, new TableOptions { Booleans = true });
        Assert.Equal([-1, 200, -300, 60000, -70000, 4e9, -5e9, Math.Pow(2, 63), 0.5, 0.1, 12.25, 1], data.Input(0).ToArray());
        Assert.Equal([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0], data.Input(1).ToArray());
        Assert.Equal(["2", "200"], ParquetFile.Read<double>(stream, new() { Features = [0], Targets = ["b"], Encoding = TargetEncoding.OneHot }).ClassNames);
    }

    [Fact]
    public void Damaged_files_are_refused_or_read_and_nothing_else()
    {
        byte[] whole = File.ReadAllBytes(TestFiles.Named("plants.parquet"));
        for (int length = 0; length < whole.Length; length += 37)
            Assert.Throws<DatasetException>(() => ParquetFile.Read<float>(new MemoryStream(whole[..length]), Plants));

        var random = new Random(5);
        int refused = 0;
        for (int trial = 0; trial < 400; trial++)
        {
            byte[] damaged = [.. whole];
            damaged[random.Next(whole.Length)] = (byte)random.Next(256);
            try
            {
                ParquetFile.Read<float>(new MemoryStream(damaged), Plants);
            }
            catch (DatasetException)
            {
                refused++;
            }
        }

        Assert.True(refused > 50, $"{refused} refused");
        Assert.Contains("no Parquet file", Assert.Throws<DatasetException>(() => ParquetFile.Read<float>(TestFiles.Named("iris.csv"))).Message);
        Assert.Contains("ParquetFile.Read", Assert.Throws<DatasetException>(() => CsvFile.Read<float>(TestFiles.Named("plants.parquet"))).Message);
    }

    [Fact]
    public async Task An_index_of_pandas_and_an_empty_table_are_named()
    {
        DataField[] fields = [new DataField<int>("x"), new DataField<int>("__index_level_0__"), new DataField<int>("y")];
        using var stream = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: TestContext.Current.CancellationToken))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            foreach (DataField field in fields)
                await group.WriteAsync<int>(field, new[] { 1, 2 });
        }

        Assert.Contains("Add it to Ignored", Assert.Throws<DatasetException>(() => ParquetFile.Read<float>(stream)).Message);
        Assert.Equal(["x"], ParquetFile.Read<float>(stream, new() { Ignored = ["__index_level_0__"] }).FeatureNames);
    }
}
