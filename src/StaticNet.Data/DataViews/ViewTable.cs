using System.Numerics;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace StaticNet.Data;

/// <summary>Reads the rows of a view.</summary>
internal sealed class ViewTable<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly IDataView _view;
    private readonly TableOptions _options;
    private readonly TableLayout _layout;

    // A vector is as many columns as it has places.
    private readonly (DataViewSchema.Column Column, int Place)[] _columns;

    public ViewTable(IDataView view, TableOptions options, TableContent content)
    {
        _view = view;
        _options = options;
        _columns =
        [
            .. from column in view.Schema
               where !column.IsHidden
               from place in Enumerable.Range(0, column.Type is VectorDataViewType { IsKnownSize: true } vector ? vector.Size : 1)
               select (column, place),
        ];
        string[] names = [.. _columns.Select(column => column.Column.Type is VectorDataViewType { IsKnownSize: true }
            ? FormattableString.Invariant($"{column.Column.Name}[{column.Place}]")
            : column.Column.Name)];
        Place = new RowPlace(source: null, names);
        if (names is [])
            throw Place.Error("the view has no column.");
        _layout = TableLayout.Resolve(names, options, content, first: 0, hasNames: true, Place, () => "every column of the view is a target, or ignored.");
    }

    private delegate T VectorPlace(int place, int source, Labels? labels, bool isTarget);

    public RowPlace Place { get; }

    public TableBuilder<T> Load()
    {
        var builder = new TableBuilder<T>(_layout, _options);
        var values = new TypedValues<T>(_options, Place);
        using DataViewRowCursor cursor = _view.GetRowCursor(
            _layout.Features.Select(feature => feature.Source).Concat(_layout.Targets).Select(source => _columns[source].Column).DistinctBy(column => column.Index));
        Dictionary<int, VectorPlace> vectors = [];
        Func<T>[] features = [.. _layout.Features.Select(feature => Reader(cursor, values, vectors, feature.Source, feature.Labels, isTarget: false))];
        Func<T>[] targets = [.. _layout.Targets.Select(target => Reader(cursor, values, vectors, target, _layout.Classes, isTarget: true))];
        for (int row = 0; cursor.MoveNext(); row++)
        {
            Place.Row = row;
            builder.RequireRoom(Place);
            Fill(builder.Features.Next(), features);
            Fill(builder.Targets.Next(), targets);
            builder.Features.Add();
            builder.Targets.Add();
        }

        Place.Row = null;
        if (builder.Features.Count == 0)
            throw Place.Error("the view has no row.");
        builder.Gaps = values.Gaps;
        return builder;
    }

    private static void Fill(Span<T> row, Func<T>[] readers)
    {
        for (int i = 0; i < row.Length; i++)
            row[i] = readers[i]();
    }

    private Func<T> Reader(DataViewRowCursor cursor, TypedValues<T> values, Dictionary<int, VectorPlace> vectors, int source, Labels? labels, bool isTarget)
    {
        (DataViewSchema.Column column, int place) = _columns[source];
        Type type = column.Type.RawType;
        return column.Type switch
        {
            KeyDataViewType => throw Place.Error(source, "the column holds keys of ML.NET, which are no amounts: turn them into their values by MapKeyToValue first, or add the column to Ignored."),
            BooleanDataViewType => Booleans(cursor.GetGetter<bool>(column)),
            TextDataViewType => Texts(cursor.GetGetter<ReadOnlyMemory<char>>(column)),
            VectorDataViewType { IsKnownSize: true } when type == typeof(VBuffer<float>) => Slots<float>(),
            VectorDataViewType { IsKnownSize: true } when type == typeof(VBuffer<double>) => Slots<double>(),
            NumberDataViewType when type == typeof(float) => Numbers<float>(),
            NumberDataViewType when type == typeof(double) => Numbers<double>(),
            NumberDataViewType when type == typeof(sbyte) => Numbers<sbyte>(),
            NumberDataViewType when type == typeof(byte) => Numbers<byte>(),
            NumberDataViewType when type == typeof(short) => Numbers<short>(),
            NumberDataViewType when type == typeof(ushort) => Numbers<ushort>(),
            NumberDataViewType when type == typeof(int) => Numbers<int>(),
            NumberDataViewType when type == typeof(uint) => Numbers<uint>(),
            NumberDataViewType when type == typeof(long) => Numbers<long>(),
            NumberDataViewType when type == typeof(ulong) => Numbers<ulong>(),
            _ => throw Place.Error(source, $"the column holds {column.Type}, which is no number, no text, and neither true nor false: add it to Ignored."),
        };

        Func<T> Numbers<TValue>()
            where TValue : struct, INumberBase<TValue>
        {
            ValueGetter<TValue> getter = cursor.GetGetter<TValue>(column);
            return () =>
            {
                TValue value = default;
                getter(ref value);
                return values.Number<TValue>(value, source, labels, isTarget);
            };
        }

        Func<T> Booleans(ValueGetter<bool> getter) => () =>
        {
            bool value = false;
            getter(ref value);
            return values.Boolean(value, source, labels, isTarget);
        };

        Func<T> Texts(ValueGetter<ReadOnlyMemory<char>> getter) => () =>
        {
            ReadOnlyMemory<char> value = default;
            getter(ref value);
            return values.Text(value.IsEmpty ? null : value.ToString(), source, labels, isTarget);
        };

        // A vector is fetched once a row, by the first of its places that is read.
        Func<T> Slots<TValue>()
            where TValue : struct, INumberBase<TValue>
        {
            if (!vectors.TryGetValue(column.Index, out VectorPlace? slot))
            {
                ValueGetter<VBuffer<TValue>> getter = cursor.GetGetter<VBuffer<TValue>>(column);
                VBuffer<TValue> vector = default;
                long fetched = -1;
                slot = (at, from, names, isOfTarget) =>
                {
                    if (fetched != cursor.Position)
                    {
                        getter(ref vector);
                        fetched = cursor.Position;
                    }

                    return values.Number<TValue>(vector.GetItemOrDefault(at), from, names, isOfTarget);
                };
                vectors.Add(column.Index, slot);
            }

            return () => slot(place, source, labels, isTarget);
        }
    }
}
