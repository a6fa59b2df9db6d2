using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Definitions that one loop over their units computes, or none where they are single values.</summary>
/// <param name="Definitions">The first may hold sums; the others are made of it, unit by unit.</param>
internal sealed record SampleGroup(IReadOnlyList<Definition> Definitions)
{
    /// <summary>The index of the loop; null: single values.</summary>
    public RunningIndex? Unit => Definitions[0].Indices.FirstOrDefault();

    /// <summary>Whether it is the gradient of the weights or biases of a layer.</summary>
    public bool IsGradient => ScheduledProgram.IsGradient(Definitions[0].Target.Variable);

    /// <summary>Whether sums or maxima over another index are taken.</summary>
    public bool HasReductions => TileLanes.HasReduction(Definitions[0]);

    /// <summary>Whether a definition reads a variable, but at the unit where it was just computed.</summary>
    public bool Reads(IndexedVariable variable) => Definitions.Any(definition => definition.Reads(variable));

    /// <summary>Definitions in their order, joined where one loop can hold them.</summary>
    public static IReadOnlyList<SampleGroup> Of(IReadOnlyList<Definition> definitions)
    {
        var groups = new List<SampleGroup>();
        foreach (Definition definition in definitions)
        {
            if (groups.Count > 0 && groups[groups.Count - 1] is var last && last.Takes(definition))
                groups[groups.Count - 1] = new([.. last.Definitions, definition]);
            else
                groups.Add(new([definition]));
        }

        return groups;
    }

    private bool Takes(Definition definition) => Unit is { } unit && !IsGradient && !ScheduledProgram.IsGradient(definition.Target.Variable)
        && definition.Indices.SequenceEqual([unit])
        && !TileLanes.HasReduction(definition)
        && (!HasReductions || OperationCounter.Count(definition.Value).Transcendentals == 0)
        && definition.Value.Symbols().All(symbol => Definitions.All(other => other.Target.Variable != symbol.Variable) || symbol.Indices.SequenceEqual([unit]));
}
