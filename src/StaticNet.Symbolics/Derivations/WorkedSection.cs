using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>A part of a worked example: lines of a calculation, or a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">The lines, in the order of the calculation.</param>
internal sealed record WorkedSection(Prose Title, IReadOnlyList<WorkedLine> Lines)
{
    /// <summary>What is said before the lines.</summary>
    public Prose Lead { get; init; } = Prose.None;

    /// <summary>One step of gradient descent; null: the section has none.</summary>
    public UpdateStep? Update { get; init; }
}
