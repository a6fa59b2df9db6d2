using System.Globalization;

namespace StaticNet.Data;

/// <summary>Turns names of classes or categories into indices: those of a given list, or those found.</summary>
internal sealed class Labels
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string _kind;
    private readonly string _option;

    /// <param name="given">The names in their order, each once; none: they are found.</param>
    /// <param name="kind">"class" or "category".</param>
    /// <param name="option">The option that lists them.</param>
    /// <exception cref="ArgumentException">A name is listed twice.</exception>
    public Labels(IReadOnlyList<string> given, string kind, string option)
    {
        (_kind, _option, IsGiven) = (kind, option, given is not []);
        _lookup = _indices.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string name in given)
        {
            if (!_indices.TryAdd(name, _indices.Count))
                throw new ArgumentException($"The {kind} '{name}' is listed twice.", option);
        }
    }

    public bool IsGiven { get; }

    /// <summary>"class" or "category".</summary>
    public string Kind => _kind;

    public int Count => _indices.Count;

    /// <summary>Whether the name is one of the given.</summary>
    public bool Lists(ReadOnlySpan<char> name) => IsGiven && _lookup.ContainsKey(name);

    /// <summary>The index of a name: among the given, or in the order in which they are found. Null: <paramref name="problem"/> says why there is none.</summary>
    public int? IndexOf(ReadOnlySpan<char> name, out string? problem)
    {
        problem = null;
        if (_lookup.TryGetValue(name, out int index))
            return index;
        if (name.IsEmpty)
            problem = $"the {_kind} name is empty.";
        else if (IsGiven)
            problem = $"'{Quoted.Beginning(name)}' is none of the {Plural()} {Quoted.List(_indices.Keys)}.";
        else if (_indices.Count == TableOptions.MaximumClasses)
            problem = $"more than {TableOptions.MaximumClasses} {Plural()}; is this a number? Otherwise list them in {_option}.";
        if (problem is not null)
            return null;
        _indices.Add(name.ToString(), _indices.Count);
        return _indices.Count - 1;
    }

    /// <summary>The names in the order of the outputs: as given; else by number when all are numbers, or in ordinal order.</summary>
    public string[] Names()
    {
        string[] names = [.. _indices.OrderBy(entry => entry.Value).Select(entry => entry.Key)];
        if (IsGiven)
            return names;
        var numbers = new double[names.Length];
        bool areNumbers = true;
        for (int i = 0; i < names.Length && areNumbers; i++)
            areNumbers = double.TryParse(names[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && double.IsFinite(numbers[i]);
        Array.Sort(names, StringComparer.Ordinal);
        return areNumbers ? [.. names.OrderBy(name => double.Parse(name, NumberStyles.Float, CultureInfo.InvariantCulture))] : names;
    }

    /// <summary>For each index that was handed out, the place of its name in <see cref="Names"/>.</summary>
    public int[] Places()
    {
        var places = new int[_indices.Count];
        string[] names = Names();
        for (int place = 0; place < names.Length; place++)
            places[_indices[names[place]]] = place;
        return places;
    }

    private string Plural() => _kind == "class" ? "classes" : "categories";
}
