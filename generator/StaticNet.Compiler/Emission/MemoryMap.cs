using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>Where the values of a network lie: parameters in w, inputs in x, targets in y, gradients in g, the rest in the scratch v.</summary>
/// <param name="program">The network.</param>
internal sealed class MemoryMap(ScheduledProgram program)
{
    private readonly NetworkTopology _topology = program.Derivation.Topology;

    /// <summary>The keyword of the number type.</summary>
    public string Type => TypeOf(_topology);

    /// <summary>The keyword of a network's number type.</summary>
    public static string TypeOf(NetworkTopology topology) => topology.Precision == Precision.Double ? "double" : "float";

    /// <summary>The reference to the first value of a family.</summary>
    public string First(Family family) => $"At(ref {Block(family)}, {Text(Offset(family))})";

    private string Block(Family family) => family.Kind switch
    {
        FamilyKind.Input => "x",
        FamilyKind.Target => "y",
        FamilyKind.Weight or FamilyKind.Bias => "w",
        FamilyKind.WeightGradient or FamilyKind.BiasGradient => "g",
        FamilyKind.Hyperparameter => NameTable.Array(family),
        _ => "v",
    };

    private int Offset(Family family) => family.Kind switch
    {
        FamilyKind.Input or FamilyKind.Target or FamilyKind.Hyperparameter => 0,
        FamilyKind.Weight or FamilyKind.WeightGradient => _topology.LayerOffset(family.Layer - 1),
        FamilyKind.Bias or FamilyKind.BiasGradient => _topology.BiasIndex(family.Layer - 1, 0),
        _ => program.Offsets[family],
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
