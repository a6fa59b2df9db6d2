using System.Globalization;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>The names of one method that holds all the blocks of one sample: what has been declared, and which value is called what.</summary>
internal sealed class UnitScope
{
    private readonly HashSet<string> _laneFunctions;

    /// <param name="program">The network.</param>
    /// <param name="writesOutputs">Whether the outputs are the caller's.</param>
    /// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
    public UnitScope(ScheduledProgram program, bool writesOutputs, HashSet<string> laneFunctions)
    {
        (Registers, _laneFunctions) = (program.Registers!, laneFunctions);
        Blocks = new(program, writesOutputs, Scalar);
    }

    /// <summary>What stays in registers.</summary>
    public UnitRegisters Registers { get; }

    /// <summary>The blocks that are nests.</summary>
    public BlockLowering Blocks { get; }

    /// <summary>The locals that hold vectors.</summary>
    public HashSet<string> Vectors { get; } = [];

    /// <summary>The references to families in memory.</summary>
    public HashSet<string> References { get; } = [];

    /// <summary>Whether the one value of a family has a local or a reference of its name.</summary>
    public bool HasScalar(Family family) => family.Shape.Count == 0
        && (Registers.IsScalar(family) || References.Contains(NameTable.Array(family)) || Blocks.HasLocal(family));

    /// <summary>The vector that begins at a unit: z2_j, z2_j16.</summary>
    public static string Vector(Family family, int first) => $"{NameTable.Array(family)}_j{(first == 0 ? "" : first.ToString(CultureInfo.InvariantCulture))}";

    /// <summary>A scalar that is in a register, or in a lane of one; null: in memory only.</summary>
    public string? Scalar(SymbolExpr symbol) =>
        symbol.Indices.All(index => index is FixedIndex) ? Scalar(symbol.Family, [.. symbol.Indices.Select(index => ((FixedIndex)index).Value)]) : null;

    private string? Scalar(Family family, IReadOnlyList<int> places)
    {
        if (Registers.IsScalar(family))
            return new LocalValue(NameTable.Array(family), new([.. places.Select(AffineIndex.Fixed)])).ToString();
        if (!Registers.IsVector(family))
            return null;
        (int first, int width, int lane) = Registers.Find(family.Size, places[0]);
        if (width == 1)
            return Vector(family, first);
        _laneFunctions.Add("Lane");
        return $"Lane({Vector(family, first)}, {lane.ToString(CultureInfo.InvariantCulture)})";
    }
}
