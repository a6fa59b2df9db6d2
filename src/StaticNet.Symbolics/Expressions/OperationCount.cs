using System.Globalization;

namespace StaticNet;

/// <summary>
/// Arithmetic operations by kind, for one sample: outputs and all gradients, without the value of the loss. A fused multiply-add counts as a
/// multiplication and an addition, a subtraction as an addition, σ as exp + add + divide, ReLU and its slope as one comparison each;
/// negation is free.
/// </summary>
/// <param name="Additions">Additions and subtractions.</param>
/// <param name="Multiplications">Multiplications.</param>
/// <param name="Divisions">Divisions.</param>
/// <param name="Comparisons">Comparisons, maxima and masks.</param>
/// <param name="Transcendentals">Exponentials, logarithms, hyperbolic tangents.</param>
/// <example><code>Console.WriteLine(AssignmentNet.Equations.Operations.Total);</code></example>
public sealed record OperationCount(
    long Additions = 0, long Multiplications = 0, long Divisions = 0, long Comparisons = 0, long Transcendentals = 0)
{
    /// <summary>No operation.</summary>
    public static OperationCount None { get; } = new();

    /// <summary>All kinds together.</summary>
    public long Total => Additions + Multiplications + Divisions + Comparisons + Transcendentals;

    /// <summary>The sum, kind by kind.</summary>
    public static OperationCount operator +(OperationCount left, OperationCount right) => new(
        left.Additions + right.Additions,
        left.Multiplications + right.Multiplications,
        left.Divisions + right.Divisions,
        left.Comparisons + right.Comparisons,
        left.Transcendentals + right.Transcendentals);

    /// <summary>So many times the count.</summary>
    public static OperationCount operator *(long times, OperationCount count) => new(
        times * count.Additions,
        times * count.Multiplications,
        times * count.Divisions,
        times * count.Comparisons,
        times * count.Transcendentals);

    /// <summary>"27 operations a sample (12 mul, 10 add, 2 div, 3 transcendental)"; kinds that do not occur are left out.</summary>
    public override string ToString()
    {
        IEnumerable<string> kinds =
            from kind in new (long Count, string Name)[]
            {
                (Multiplications, "mul"), (Additions, "add"), (Divisions, "div"), (Comparisons, "compare"),
                (Transcendentals, "transcendental"),
            }
            where kind.Count > 0
            select string.Format(CultureInfo.InvariantCulture, "{0} {1}", kind.Count, kind.Name);
        return string.Format(CultureInfo.InvariantCulture, "{0} operations a sample ({1})", Total, string.Join(", ", kinds));
    }
}
