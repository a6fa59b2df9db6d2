using System.Numerics;
using Parquet;
using Parquet.Schema;

namespace StaticNet.Data;

/// <summary>Reads the columns of a Parquet file, one row group after the other.</summary>
internal sealed class ParquetTable<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // A file of one value repeated may well claim a thousand rows a byte; one that claims more is damaged, and nothing is to be allocated for it.
    private const long RowsPerByte = 1024;
    private const string PandasIndex = "__index_level_0__";

    private readonly ParquetReader _reader;
    private readonly Stream _stream;
    private readonly RowPlace _place;
    private readonly TableLayout _layout;
    private readonly TableBuilder<T> _builder;
    private readonly TypedValues<T> _values;

    private ParquetTable(ParquetReader reader, Stream stream, string? source, TableOptions options, TableContent content)
    {
        (_reader, _stream) = (reader, stream);
        string[] names = [.. reader.Schema.Fields.Select(field => field.Name)];
        _place = new RowPlace(source, names);
        if (names is [])
            throw _place.Error("the table has no column.");
        _layout = TableLayout.Resolve(names, options, content, first: 0, hasNames: true, _place, () => "every column of the table is a target, or ignored.");
        if (options.Features is [] && Array.Find(_layout.Features, feature => feature.Name == PandasIndex) is { } index)
            throw _place.Error(index.Source, "this is the index of rows that pandas writes. Add it to Ignored; to learn from it, name the Features.");
        _builder = new TableBuilder<T>(_layout, options);
        _values = new TypedValues<T>(options, _place);
    }

    /// <summary>Reads a whole table.</summary>
    /// <exception cref="DatasetException">The file is damaged, or its content does not fit.</exception>
    public static async Task<(TableBuilder<T> Builder, RowPlace Place)> LoadAsync(Stream stream, string? source, TableOptions options, TableContent content)
    {
        try
        {
            ParquetCheck.RequireFooter(stream);
            await using ParquetReader reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true).ConfigureAwait(false);
            var table = new ParquetTable<T>(reader, stream, source, options, content);
            table.RequireRows(stream.Length);
            for (int group = 0; group < reader.RowGroupCount; group++)
            {
                using ParquetRowGroupReader rows = reader.OpenRowGroupReader(group);
                await table.AddAsync(rows).ConfigureAwait(false);
            }

            table._builder.Gaps = table._values.Gaps;
            table._place.Row = null;
            return (table._builder, table._place);
        }
        catch (Exception problem) when (problem is not (DatasetException or ArgumentException { ParamName: "options" }))
        {
            // The library meets damage with whatever breaks first: an index out of range, a null, an end of the stream.
            throw new RowPlace(source, []).Error($"this is no Parquet file, or it is damaged or ends too early: {problem.Message}", problem);
        }
    }

    private void RequireRows(long bytes)
    {
        long rows = 0;
        for (int group = 0; group < _reader.RowGroupCount; group++)
        {
            using ParquetRowGroupReader reader = _reader.OpenRowGroupReader(group);
            if (reader.RowCount < 0 || reader.RowCount > RowsPerByte * bytes)
                throw _place.Error(FormattableString.Invariant($"row group {group} claims {reader.RowCount} rows in a file of {bytes} bytes: it is damaged."));
            rows += reader.RowCount;
        }

        if (rows == 0)
            throw _place.Error("there is no row of data.");
        if (rows * Math.Max(_layout.Features.Length, _layout.Targets.Length) > Array.MaxLength)
            throw _place.Error(FormattableString.Invariant($"{rows} rows of {_layout.Features.Length} features do not fit into one data set."));
    }

    private async Task AddAsync(ParquetRowGroupReader group)
    {
        int first = _builder.Features.Count;
        for (long row = 0; row < group.RowCount; row++)
        {
            _builder.Features.Next();
            _builder.Features.Add();
            _builder.Targets.Next();
            _builder.Targets.Add();
        }

        for (int i = 0; i < _layout.Features.Length; i++)
        {
            FeatureColumn column = _layout.Features[i];
            await ReadAsync(group, new ParquetColumn<T>(_builder.Features, first, i, column.Source, column.Labels, IsTarget: false, _values, _place)).ConfigureAwait(false);
        }

        for (int i = 0; i < _layout.Targets.Length; i++)
            await ReadAsync(group, new ParquetColumn<T>(_builder.Targets, first, i, _layout.Targets[i], _layout.Classes, IsTarget: true, _values, _place)).ConfigureAwait(false);
    }

    private ValueTask ReadAsync(ParquetRowGroupReader group, ParquetColumn<T> column)
    {
        _place.Row = null;
        if (_reader.Schema.Fields[column.Source] is not DataField field || field.IsArray || field.MaxRepetitionLevel > 0)
            throw _place.Error(column.Source, "the column holds lists or structures, which are no inputs: add it to Ignored.");
        ParquetCheck.RequirePages(_stream, group.GetMetadata(field)?.MetaData ?? throw new InvalidDataException("a column has no data."), group.RowCount);
        return field.ClrType switch
        {
            var type when type == typeof(float) => column.ReadAsync<float>(group, field),
            var type when type == typeof(double) => column.ReadAsync<double>(group, field),
            var type when type == typeof(decimal) => column.ReadAsync<decimal>(group, field),
            var type when type == typeof(sbyte) => column.ReadAsync<sbyte>(group, field),
            var type when type == typeof(byte) => column.ReadAsync<byte>(group, field),
            var type when type == typeof(short) => column.ReadAsync<short>(group, field),
            var type when type == typeof(ushort) => column.ReadAsync<ushort>(group, field),
            var type when type == typeof(int) => column.ReadAsync<int>(group, field),
            var type when type == typeof(uint) => column.ReadAsync<uint>(group, field),
            var type when type == typeof(long) => column.ReadAsync<long>(group, field),
            var type when type == typeof(ulong) => column.ReadAsync<ulong>(group, field),
            var type when type == typeof(bool) => column.ReadBooleansAsync(group, field),
            var type when type == typeof(string) || type == typeof(ReadOnlyMemory<char>) => column.ReadTextsAsync(group, field),
            _ => throw _place.Error(column.Source, $"the column holds {field.ClrType.Name}, which is no number, no text, and neither true nor false: add it to Ignored."),
        };
    }
}
