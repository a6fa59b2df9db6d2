using System.Globalization;

namespace StaticNet.Reference;

/// <summary>Which weight or bias an index into the parameters means.</summary>
/// <param name="Layer">0-based.</param>
/// <param name="Unit">0-based.</param>
/// <param name="Input">0-based; null for a bias.</param>
internal readonly record struct ParameterIndices(int Layer, int Unit, int? Input)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";

    /// <summary>The inverse of <see cref="NetworkTopology.WeightIndex"/> and <see cref="NetworkTopology.BiasIndex"/>.</summary>
    public static ParameterIndices Of(NetworkTopology topology, int index)
    {
        int layer = 0;
        while (index >= topology.LayerOffset(layer + 1))
            layer++;

        int input = Math.DivRem(index - topology.LayerOffset(layer), topology.Layers[layer].Units, out int unit);
        return new ParameterIndices(layer, unit, input < topology.FanIn(layer) ? input : null);
    }

    /// <summary>The course's name, counted from 1: θ⁽¹⁾₁₂, b⁽¹⁾₁; the indices set apart where one is above 9: θ⁽¹⁾₁,₁₁.</summary>
    public string Name
    {
        get
        {
            string layer = $"⁽{Digits(Layer + 1, Superscripts)}⁾";
            string unit = Digits(Unit + 1, Subscripts);
            if (Input is not { } input)
                return $"b{layer}{unit}";
            string apart = Unit > 8 || input > 8 ? "," : "";
            return $"θ{layer}{unit}{apart}{Digits(input + 1, Subscripts)}";
        }
    }

    private static string Digits(int number, string digits) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => digits[digit - '0']));
}
