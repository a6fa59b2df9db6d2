using System.Numerics;

namespace StaticNet.Data;

/// <summary>Reads the rows of a file once, each drawn from a window of them.</summary>
/// <param name="table">Before its first row; closed with the reader.</param>
/// <param name="rows">Its rows.</param>
/// <param name="window">The rows that are drawn from.</param>
/// <param name="requireSame">Throws when the file has changed.</param>
internal sealed class CsvSampleReader<T>(CsvTable<T> table, StreamRows<T> rows, StreamWindow<T> window, Action requireSame) : SampleReader<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override int Read(Span<T> inputs, Span<T> targets)
    {
        int room = inputs.Length / rows.InputSize, count = 0;
        while (count < room && window.MoveTo(inputs.Slice(count * rows.InputSize, rows.InputSize), targets.Slice(count * rows.TargetSize, rows.TargetSize)))
            count++;
        if (count == room)
            return count;
        requireSame();
        return rows.Count > 0 ? count : throw table.Records.Error(0, "no row is left: in each a value is missing. MissingValues.Fill would keep them.");
    }

    protected override void Dispose(bool disposing) => table.Dispose();
}
