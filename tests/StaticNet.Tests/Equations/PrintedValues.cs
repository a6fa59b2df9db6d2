using System.Globalization;

namespace StaticNet.Tests.Equations;

/// <summary>A symbol as it is printed: θ⁽¹⁾ⱼ₂ is θ of layer 1 at places that are numbers or letters.</summary>
/// <param name="Name">All before the places: θ⁽¹⁾.</param>
/// <param name="Places">j, 2.</param>
internal sealed record PrintedSymbol(string Name, IReadOnlyList<string> Places)
{
    /// <summary>The places that run.</summary>
    public IEnumerable<string> Letters => Places.Where(place => char.IsLetter(place[0]));
}

/// <summary>The numbers that printed symbols stand for, and where running indices are.</summary>
internal sealed class PrintedValues
{
    private readonly Dictionary<string, double> _numbers = [];
    private readonly Dictionary<string, int> _indices = [];

    public double this[PrintedSymbol symbol]
    {
        get => _numbers.TryGetValue(Key(symbol), out double value) ? value : throw new InvalidOperationException($"{Key(symbol)} is read before it has a value.");
        set => _numbers[Key(symbol)] = value;
    }

    /// <summary>Puts a running index at a place.</summary>
    public void Move(string letter, int place) => _indices[letter] = place;

    /// <summary>The symbol with every running place where it is now.</summary>
    public PrintedSymbol Fixed(PrintedSymbol symbol) => symbol with
    {
        Places = [.. symbol.Places.Select(place => char.IsLetter(place[0]) ? _indices[place].ToString(CultureInfo.InvariantCulture) : place)],
    };

    private string Key(PrintedSymbol symbol) => symbol.Name + string.Join(",", Fixed(symbol).Places);
}
