using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// The program of a network, laid out: either small enough for one method a result, or blocks that become a method each and pass their
/// values through a scratch.
/// </summary>
/// <param name="Derivation">The equations.</param>
/// <param name="Policy">Which way it is computed.</param>
/// <param name="Blocks">The blocks in order; empty where every result is one method.</param>
/// <param name="Offsets">Where the variables that pass from one block to another begin in the scratch.</param>
/// <param name="Registers">What stays in registers, where the blocks stand in the methods of the results: short code with the units in lanes, for which a call costs too much; null: a method a block.</param>
/// <param name="Lanes">The program of a block of samples; null where a batch is computed sample by sample.</param>
internal sealed record ScheduledProgram(
    NetworkDerivation Derivation, SchedulePolicy Policy, IReadOnlyList<Block> Blocks, IReadOnlyDictionary<IndexedVariable, int> Offsets, UnitRegisters? Registers, LaneProgram? Lanes)
{
    /// <summary>
    /// The same in straight-line code, for machines that make a vector of 512 bits of narrower ones, where the straight way is faster; null where it
    /// would be another order of sums, and other bits, or too long.
    /// </summary>
    public ScheduledProgram? Straight { get; init; }

    /// <summary>The same blocks for such machines where there is no straight way, by vectors of the machine; null where this program is that.</summary>
    public ScheduledProgram? Narrow { get; init; }

    /// <summary>The numbers that a variable takes room for at least.</summary>
    public int LeastRoom { get; init; } = 1;

    /// <summary>The program by vectors of the machine: this one, or that for machines whose vectors have less than 512 bits; null where there is none.</summary>
    public ScheduledProgram? ByVectors => LeastRoom > 1 ? this : Narrow;

    /// <summary>Where in the scratch the outputs lie.</summary>
    public int OutputOffset => Offsets.First(entry => IsOutput(entry.Key, Derivation.Topology)).Value;

    /// <summary>Whether vectors of the machine write the outputs where the caller wants them: a part of 128 bits needs more room than there is.</summary>
    public bool WritesOutputs => Derivation.Topology.OutputSize is var count && (count == 1 || count >= LeastRoom);

    /// <summary>True where forward, loss and backward are one method each.</summary>
    public bool IsWhole => Blocks.Count == 0;

    /// <summary>The number of values in the scratch, with the room that the last variable takes.</summary>
    public int ScratchSize => Offsets.Count == 0 ? 0 : Offsets.Max(entry => entry.Value + Math.Max(Registers is null ? entry.Key.Size : UnitVector.Room(entry.Key.Size, Machine.Lanes(Derivation.Topology)), LeastRoom));

    /// <summary>Whether a variable is the gradients of weights or of biases.</summary>
    public static bool IsGradient(IndexedVariable variable) => variable.Kind is VariableKind.WeightGradient or VariableKind.BiasGradient;

    /// <summary>The variable of the outputs.</summary>
    public static bool IsOutput(IndexedVariable variable, NetworkTopology topology) =>
        variable.Kind == VariableKind.Activation && variable.Layer == topology.Layers.Count + 1;

    /// <summary>δ of the output layer, where lanes without a sample are put to 0; every gradient has a δ as a factor.</summary>
    public static bool IsOutputDelta(IndexedVariable variable, NetworkTopology topology) => variable.Kind == VariableKind.Delta && variable.Layer == topology.Layers.Count + 1;
}
