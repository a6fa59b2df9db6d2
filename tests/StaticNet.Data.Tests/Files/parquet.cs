#:package ParquetSharp@25.0.1.2
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false
#:property TreatWarningsAsErrors=false

// Makes plants.parquet with Apache's own writer, the one that pandas uses: `dotnet run parquet.cs`. What it holds, the tests repeat.
using ParquetSharp;

Column[] columns =
[
    new Column<double>("length"), new Column<float?>("width"), new Column<int?>("leaves"), new Column<bool>("wild"), new Column<string>("colour"), new Column<string>("species"),
    new Column<DateTime>("found"),
];
using var properties = new WriterPropertiesBuilder().Compression(Compression.Snappy).Build();
using var file = new ParquetFileWriter("plants.parquet", columns, properties);
for (int group = 0; group < 2; group++)
{
    using RowGroupWriter rows = file.AppendRowGroup();
    int[] row = [.. Enumerable.Range(group * 50, 50)];
    Write(row, i => i / 8.0);
    Write(row, i => i % 10 == 3 ? (float?)null : i / 4f);
    Write(row, i => i % 25 == 7 ? (int?)null : i);
    Write(row, i => i % 2 == 0);
    Write(row, i => new[] { "red", "green", "blue" }[i % 3]);
    Write(row, i => new[] { "fern", "moss" }[i % 2]);
    Write(row, i => DateTime.UnixEpoch.AddDays(i));

    void Write<T>(int[] numbers, Func<int, T> value)
    {
        using var column = rows.NextColumn().LogicalWriter<T>();
        column.WriteBatch([.. numbers.Select(value)]);
    }
}

file.Close();
