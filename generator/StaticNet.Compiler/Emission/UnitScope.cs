using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>The names of one method that holds all the blocks of one sample: what has been declared, and which value is called what.</summary>
/// <param name="registers">What stays in registers.</param>
/// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
internal sealed class UnitScope(UnitRegisters registers, HashSet<string> laneFunctions)
{
    public UnitRegisters Registers => registers;

    /// <summary>The locals that hold vectors.</summary>
    public HashSet<string> Vectors { get; } = [];

    /// <summary>The scalars that have a local.</summary>
    public HashSet<SymbolExpr> Scalars { get; } = [];

    /// <summary>The references to families in memory.</summary>
    public HashSet<string> References { get; } = [];

    /// <summary>Whether the one value of a family has a local or a reference of its name.</summary>
    public bool HasScalar(Family family) => family.Shape.Count == 0
        && (registers.IsScalar(family) || References.Contains(NameTable.Array(family)) || Scalars.Any(symbol => symbol.Family.Equals(family)));

    /// <summary>The vector that begins at a unit: z2_j, z2_j16.</summary>
    public static string Vector(Family family, int first) => $"{NameTable.Array(family)}_j{(first == 0 ? "" : first.ToString(CultureInfo.InvariantCulture))}";

    /// <summary>A scalar that is in a register, or in a lane of one; null: in memory only.</summary>
    public string? Scalar(SymbolExpr symbol)
    {
        if (!symbol.Indices.All(index => index is FixedIndex))
            return null;
        if (registers.IsScalar(symbol.Family))
            return NameTable.Scalar(symbol);
        if (!registers.IsVector(symbol.Family))
            return null;
        (int first, int width, int lane) = registers.Find(symbol.Family.Size, ((FixedIndex)symbol.Indices[0]).Value);
        if (width == 1)
            return Vector(symbol.Family, first);
        laneFunctions.Add("Lane");
        return $"Lane({Vector(symbol.Family, first)}, {lane.ToString(CultureInfo.InvariantCulture)})";
    }
}
