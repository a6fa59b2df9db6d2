using System.Globalization;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>What computes a block of samples: entries, and the methods that they call one after the other.</summary>
/// <param name="Entries">The outputs, the loss, and the loss with the gradients; as many of them as are compiled.</param>
/// <param name="Methods">The methods, each once, whichever entries call it.</param>
internal sealed record BatchPlan(IReadOnlyList<BatchEntry> Entries, IReadOnlyList<NestMethod> Methods)
{
    /// <param name="program">The program of a block of samples.</param>
    /// <param name="last">What is computed last: there is no entry for what comes after.</param>
    /// <param name="cancellation">Stops it.</param>
    public static BatchPlan Of(LaneProgram program, Phase last, CancellationToken cancellation)
    {
        Dictionary<LaneBlock, string> names = [];
        string Name(LaneBlock block)
        {
            if (!names.TryGetValue(block, out string? name))
            {
                name = $"{block.Phase}Lanes{(names.Keys.Count(other => other.Phase == block.Phase) + 1).ToString(CultureInfo.InvariantCulture)}";
                names.Add(block, name);
            }

            return name;
        }

        BatchEntry Entry(string name, IReadOnlyList<LaneBlock> blocks) => new(name, [.. blocks.Select(block => new BatchStep(Name(block), block))]);

        BatchEntry[] entries =
        [
            Entry("ForwardLanes", program.Forward),
            .. last >= Phase.Loss ? [Entry("LossLanes", program.Loss)] : Array.Empty<BatchEntry>(),
            .. last == Phase.Backward ? [Entry("BackwardLanes", program.Backward)] : Array.Empty<BatchEntry>(),
        ];
        return new(entries, [.. names.Select(pair => Lower(pair.Key, program, pair.Value, cancellation))]);
    }

    private static NestMethod Lower(LaneBlock block, LaneProgram program, string name, CancellationToken cancellation) => block switch
    {
        StraightLanes straight => StraightLowering.Lower(straight, program, name, cancellation),
        UnitGradientLanes units => new(name, "", GradientLowering.Lower(units, program, name)),
        GradientLanes gradient => new(name, "long end", GradientLowering.Lower(gradient, program)),
        TileLanes tile => TileLowering.Lower(tile, program, name),
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no lowering."),
    };
}

/// <summary>A result, and the calls that compute it.</summary>
internal sealed record BatchEntry(string Name, IReadOnlyList<BatchStep> Steps);

/// <summary>A call of a method that computes a block.</summary>
internal sealed record BatchStep(string Method, LaneBlock Block)
{
    /// <summary>The δ whose units come to lie side by side before the call; null: none.</summary>
    public IndexedVariable? Transposed => (Block as UnitGradientLanes)?.Delta.Variable;
}
