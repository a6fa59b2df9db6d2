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

    /// <summary>The reference to the first value of a variable.</summary>
    public string First(IndexedVariable variable) => $"At(ref {Block(variable)}, {Text(Offset(variable))})";

    private string Block(IndexedVariable variable) => variable.Kind switch
    {
        VariableKind.Input => "x",
        VariableKind.Target => "y",
        VariableKind.Weight or VariableKind.Bias => "w",
        VariableKind.WeightGradient or VariableKind.BiasGradient => "g",
        VariableKind.Hyperparameter => NameTable.Array(variable),
        _ => "v",
    };

    private int Offset(IndexedVariable variable) => variable.Kind switch
    {
        VariableKind.Input or VariableKind.Target or VariableKind.Hyperparameter => 0,
        VariableKind.Weight or VariableKind.WeightGradient => _topology.LayerOffset(variable.Layer - 1),
        VariableKind.Bias or VariableKind.BiasGradient => _topology.BiasIndex(variable.Layer - 1, 0),
        _ => program.Offsets[variable],
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
