using System.Numerics;

namespace StaticNet.Data;

/// <summary>From a row as it is read, where a category or a class is the index at which its name was found and NaN is missing, to inputs and targets.</summary>
internal sealed class RowEncoder<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[]?[] _places;
    private readonly int[]? _classPlaces;
    private readonly TargetEncoding _encoding;

    /// <param name="layout">Its categories and classes are all found.</param>
    /// <param name="encoding">How classes become targets.</param>
    public RowEncoder(TableLayout layout, TargetEncoding encoding)
    {
        _places = [.. layout.Features.Select(feature => feature.Labels?.Places())];
        _classPlaces = layout.Classes?.Places();
        _encoding = encoding;
        InputSize = layout.Features.Sum(feature => feature.Width);
        TargetSize = encoding == TargetEncoding.OneHot ? layout.Classes?.Count ?? 0 : layout.Targets.Length;
        KeepsInputs = _places.All(places => places is null);
    }

    public int InputSize { get; }

    public int TargetSize { get; }

    /// <summary>Whether inputs are the values as they are read.</summary>
    public bool KeepsInputs { get; }

    /// <summary>Whether targets are the values as they are read.</summary>
    public bool KeepsTargets => _classPlaces is null;

    /// <summary>Writes the inputs of a row. Where a category is missing, each of its inputs is NaN.</summary>
    public void EncodeInputs(ReadOnlySpan<T> row, Span<T> inputs)
    {
        if (KeepsInputs)
        {
            row.CopyTo(inputs);
            return;
        }

        int at = 0;
        for (int i = 0; i < row.Length; i++)
        {
            if (_places[i] is not { } places)
            {
                inputs[at++] = row[i];
                continue;
            }

            Span<T> categories = inputs.Slice(at, places.Length);
            categories.Fill(T.IsNaN(row[i]) ? T.NaN : T.Zero);
            if (!T.IsNaN(row[i]))
                categories[places[int.CreateTruncating(row[i])]] = T.One;
            at += places.Length;
        }
    }

    /// <summary>Writes the targets of a row, of which none is missing.</summary>
    public void EncodeTargets(ReadOnlySpan<T> row, Span<T> targets)
    {
        if (_classPlaces is null)
        {
            row.CopyTo(targets);
            return;
        }

        int place = _classPlaces[int.CreateTruncating(row[0])];
        if (_encoding == TargetEncoding.Binary)
        {
            targets[0] = T.CreateTruncating(place);
            return;
        }

        targets.Clear();
        targets[place] = T.One;
    }
}
