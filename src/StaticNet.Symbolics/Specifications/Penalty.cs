namespace StaticNet;

/// <summary>
/// A penalty on the parameters, added once to J: L1 Σ|θ| + (L2/2) Σθ², over the weights, and over the biases too when
/// <paramref name="Biases"/> is set. Note the ½ of L2: its gradient is L2·θ.
/// </summary>
/// <param name="L1">λ₁ ≥ 0.</param>
/// <param name="L2">λ₂ ≥ 0.</param>
/// <param name="Biases">Whether the biases are penalised as well.</param>
public sealed record Penalty(double L1 = 0, double L2 = 0, bool Biases = false)
{
    /// <summary>No penalty.</summary>
    public static Penalty None { get; } = new();

    /// <summary>True when nothing is added to J.</summary>
    public bool IsNone => L1 == 0 && L2 == 0;

    /// <summary>What is penalised, and how much: "L1 = 0.25, L2 = 0.5, Biases = true"; what is 0 is left out.</summary>
    public override string ToString()
    {
        string[] parts =
        [
            .. L1 != 0 ? [FormattableString.Invariant($"L1 = {L1:R}")] : Array.Empty<string>(),
            .. L2 != 0 ? [FormattableString.Invariant($"L2 = {L2:R}")] : Array.Empty<string>(),
            .. Biases ? ["Biases = true"] : Array.Empty<string>(),
        ];
        return IsNone ? "no penalty" : string.Join(", ", parts);
    }
}
