using System.Numerics;

namespace StaticNet.Data;

/// <summary>The rows of a file as inputs and targets, in the order of the file.</summary>
/// <param name="table">Before its first row; all classes and categories are known.</param>
/// <param name="options">What becomes of missing values and classes.</param>
/// <param name="requireSame">Throws when the file has changed: then that is what is wrong, whatever else its content looks like.</param>
internal sealed class StreamRows<T>(CsvTable<T> table, CsvOptions options, Action requireSame)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly RowEncoder<T> _encoder = new(table.Layout, options.Encoding);
    private readonly MeanImputation? _imputation = GapFilling.Of<T>(options.Missing, [], table.Layout);
    private readonly T[] _features = new T[table.Layout.Features.Length];
    private readonly T[] _targets = new T[table.Layout.Targets.Length];

    public int InputSize => _encoder.InputSize;

    public int TargetSize => _encoder.TargetSize;

    /// <summary>The number of rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>Reads the next row that is not left out; false at the end of the file.</summary>
    public bool Read(Span<T> inputs, Span<T> targets)
    {
        int gaps;
        do
        {
            if (!ReadRaw(out gaps))
                return false;
        }
        while (gaps > 0 && options.Missing.DropsRow);

        Count++;
        _encoder.EncodeInputs(_features, inputs);
        _encoder.EncodeTargets(_targets, targets);
        if (gaps > 0)
            _imputation!.Apply(inputs);
        return true;
    }

    private bool ReadRaw(out int gaps)
    {
        try
        {
            if (!table.Read(_features, _targets, out gaps))
                return false;
            table.Advance();
            return true;
        }
        catch (DatasetException)
        {
            requireSame();
            throw;
        }
    }
}
