using System.Numerics;
using Parquet;
using Parquet.Schema;

namespace StaticNet.Data;

/// <summary>One column of a row group, on its way into rows.</summary>
/// <param name="Rows">Where the values go.</param>
/// <param name="First">The first row of the group among them.</param>
/// <param name="Place">The value of a row that this column becomes.</param>
/// <param name="Source">The column of the table.</param>
/// <param name="Labels">Null: it holds numbers.</param>
/// <param name="IsTarget">Whether it is a target.</param>
/// <param name="Values">What values become.</param>
/// <param name="Position">Where the table is read, for errors.</param>
internal sealed record ParquetColumn<T>(RowList<T> Rows, int First, int Place, int Source, Labels? Labels, bool IsTarget, TypedValues<T> Values, RowPlace Position)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public async ValueTask ReadAsync<TValue>(ParquetRowGroupReader group, DataField field)
        where TValue : struct, INumberBase<TValue>
    {
        if (field.IsNullable)
        {
            var values = new TValue?[group.RowCount];
            await group.ReadAsync<TValue>(field, values.AsMemory()).ConfigureAwait(false);
            Put(values.Length, row => Values.Number(values[row], Source, Labels, IsTarget));
        }
        else
        {
            var values = new TValue[group.RowCount];
            await group.ReadAsync<TValue>(field, values.AsMemory()).ConfigureAwait(false);
            Put(values.Length, row => Values.Number<TValue>(values[row], Source, Labels, IsTarget));
        }
    }

    public async ValueTask ReadBooleansAsync(ParquetRowGroupReader group, DataField field)
    {
        if (field.IsNullable)
        {
            var values = new bool?[group.RowCount];
            await group.ReadAsync<bool>(field, values.AsMemory()).ConfigureAwait(false);
            Put(values.Length, row => Values.Boolean(values[row], Source, Labels, IsTarget));
        }
        else
        {
            var values = new bool[group.RowCount];
            await group.ReadAsync<bool>(field, values.AsMemory()).ConfigureAwait(false);
            Put(values.Length, row => Values.Boolean(values[row], Source, Labels, IsTarget));
        }
    }

    public async ValueTask ReadTextsAsync(ParquetRowGroupReader group, DataField field)
    {
        var values = new string?[group.RowCount];
        await group.ReadAsync(field, values.AsMemory()!).ConfigureAwait(false);
        Put(values.Length, row => Values.Text(values[row], Source, Labels, IsTarget));
    }

    private void Put(int count, Func<int, T> value)
    {
        for (int row = 0; row < count; row++)
        {
            Position.Row = First + row;
            Rows[First + row][Place] = value(row);
        }
    }
}
