using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Lowering;

/// <summary>Which products of a sum lie in which lane of a vector, and the tree that adds up the lanes: behind whole vectors come half a one, a quarter, and what is left.</summary>
/// <param name="terms">The products.</param>
/// <param name="lanes">The numbers of a vector.</param>
internal sealed class LanesOfProducts(int terms, int lanes)
{
    /// <summary>The products of whole vectors.</summary>
    public int Whole => terms / lanes * lanes;

    /// <summary>The parts of a vector behind them.</summary>
    public IEnumerable<(int First, int Width)> Parts => AllParts().Where(part => part.Width > 1);

    /// <summary>A single product that is left over, which has no lane; null: there is none.</summary>
    public int? Single => AllParts().LastOrDefault() is { Width: 1 } single ? single.First : null;

    /// <summary>The lanes that hold anything.</summary>
    public int Used => Math.Min(lanes, Single ?? terms);

    private IEnumerable<(int First, int Width)> AllParts()
    {
        int first = Whole;
        foreach (int width in new[] { lanes / 2, lanes / 4 }.Where(width => (terms % lanes & width) > 0))
        {
            yield return (first, width);
            first += width;
        }

        if (first < terms)
            yield return (first, terms - first);
    }

    /// <summary>The lanes added up.</summary>
    public Value Joined(Func<int, LocalValue> lane) => Joined(0, 1, lane);

    // The lanes from one on, so many apart: those of even indices, then those of odd ones, down to one lane. The upper half of the vector is added to the lower first.
    private Value Joined(int first, int apart, Func<int, LocalValue> lane) => apart == lanes || first + apart >= Used
        ? lane(first)
        : new BinaryValue(BinaryOperator.Add, Joined(first, apart * 2, lane), Joined(first + apart, apart * 2, lane));
}
