using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>A method of the equations of one sample by vectors of the machine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Blocks">What it computes.</param>
/// <param name="IsNarrow">Whether its units are fewer than the lanes of 256 bits.</param>
internal sealed record SampleMethod(string Name, IReadOnlyList<Block> Blocks, bool IsNarrow)
{
    public Phase Phase => Blocks[0].Phase;

    /// <summary>The methods of a program in order: a gradient and that of its biases are one, every other block its own.</summary>
    public static List<SampleMethod> Of(ScheduledProgram program)
    {
        List<SampleMethod> methods = [];
        int lanes = CostModel.Lanes(program.Derivation.Topology);
        foreach (Block block in program.Blocks)
        {
            bool isNarrow = Units(block) < lanes / 2;
            if (methods.Count > 0 && methods[methods.Count - 1] is var last && last.Phase == block.Phase && last.IsNarrow == isNarrow && IsGradient(block) && IsGradient(last.Blocks[0]))
                methods[methods.Count - 1] = last with { Blocks = [.. last.Blocks, block] };
            else
                methods.Add(new($"{block.Phase}{(methods.Count(m => m.Phase == block.Phase) + 1).ToString(CultureInfo.InvariantCulture)}", [block], isNarrow));
        }

        return methods;
    }

    // The numbers that lie side by side in a vector; none where a block has no vectors, or sees to them itself.
    private static int Units(Block block) => block switch
    {
        UnitBlock unit => unit.Units,
        NarrowGradientBlock { Definition.Target.Family: var gradient } => gradient.Shape[0] == 1 ? gradient.Shape[1] : gradient.Shape[0],
        _ => int.MaxValue,
    };

    private static bool IsGradient(Block block) => block is NarrowGradientBlock
        || (block is UnitBlock unit && unit.Definitions.All(d => d.Target.Family.Kind is FamilyKind.WeightGradient or FamilyKind.BiasGradient));
}
