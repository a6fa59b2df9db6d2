using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Planning;

/// <summary>A method of the equations of one sample by vectors of the machine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Blocks">What it computes.</param>
internal sealed record SampleMethod(string Name, IReadOnlyList<Block> Blocks)
{
    // Of straight-line code beside other blocks.
    private const int MostWeight = 100;

    private const int Widest = 512;

    // Of 512 bits the part that the widest vector has which the units fill; null: there are no vectors.
    private int? _part;

    public Phase Phase => Blocks[0].Phase;

    /// <summary>Whether vectors of so many bits are filled by the units.</summary>
    public bool IsFilled(int bits) => _part is null || _part >= bits;

    /// <summary>The methods of a program in order.</summary>
    public static List<SampleMethod> Of(ScheduledProgram program)
    {
        List<SampleMethod> methods = [];
        int lanes = Machine.Lanes(program.Derivation.Topology);
        foreach (Block block in program.Blocks)
        {
            int? part = Units(block) is not { } units ? null : units >= lanes ? Widest : units >= lanes / 2 ? Widest / 2 : Widest / 4;
            if (methods.Count > 0 && methods[methods.Count - 1] is var last && last.Takes(block) && (last._part ?? part) == (part ?? last._part))
                methods[methods.Count - 1] = last with { Blocks = [.. last.Blocks, block], _part = last._part ?? part };
            else
                methods.Add(new($"{block.Phase}{Numeral.Of(methods.Count(m => m.Phase == block.Phase) + 1)}", [block]) { _part = part });
        }

        return methods;
    }

    // A second transcendental function, which takes most locals, has a method of its own.
    private bool Takes(Block block)
    {
        if (block.Phase != Phase || (IsGradient(Blocks[Blocks.Count - 1]) && !IsGradient(block)))
            return false;
        List<Block> together = [.. Blocks, block];
        return together.Sum(Weight) <= MostWeight && together.Count(HasTranscendentals) <= 1;
    }

    // The numbers that lie side by side in a vector; null where a block has no vectors, or sees to them itself.
    private static int? Units(Block block) => block switch
    {
        UnitBlock unit => unit.Units,
        NarrowGradientBlock { Definition.Target.Variable: var gradient } => gradient.Shape[0] == 1 ? gradient.Shape[1] : gradient.Shape[0],
        _ => null,
    };

    private static int Weight(Block block) => block is StraightBlock straight ? straight.Statements.Sum(s => s.Weight) : 0;

    private static bool HasTranscendentals(Block block) => block switch
    {
        UnitBlock unit => unit.Definitions.Any(d => OperationCounter.Count(d.Value).Transcendentals > 0),
        StraightBlock straight => straight.Statements.Any(s => s.Value is { } value && OperationCounter.Count(value).Transcendentals > 0),
        _ => false,
    };

    private static bool IsGradient(Block block) => block is NarrowGradientBlock
        || (block is UnitBlock unit && unit.Definitions.All(d => ScheduledProgram.IsGradient(d.Target.Variable)));
}
