using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Planning;

/// <summary>
/// What a kernel is made of: for each entry the ways in which it is computed, the methods that these call, and what it declares. The network with dropout is one with masks, and without penalties
/// of its own. It is printed as it stands.
/// </summary>
/// <param name="Topology">The network.</param>
/// <param name="Last">What is computed last: the outputs, the loss or the gradient. There is no entry for what comes after.</param>
/// <param name="Methods">The entries of one sample and the methods that they call, in the order of the file.</param>
/// <param name="ByVectors">The same by vectors of the machine, in a class of their own; none: no way goes there.</param>
/// <param name="Batch">The entries of a block of samples; null: a batch is computed sample by sample.</param>
internal sealed record KernelPlan(NetworkTopology Topology, Phase Last, IReadOnlyList<KernelMethod> Methods, IReadOnlyList<KernelMethod> ByVectors, BatchPlan? Batch)
{
    /// <summary>The numbers of the scratch.</summary>
    public int ScratchSize { get; private init; }

    /// <summary>Those that are needed where one sample stays in registers.</summary>
    public int ScratchSizeInRegisters { get; private init; }

    /// <summary>The vectors from which on it does.</summary>
    public Guard Registers { get; private init; }

    /// <summary>The hyperparameters that have a name.</summary>
    public IReadOnlyList<IndexedVariable> Hyperparameters { get; private init; } = [];

    /// <summary>The penalty on the parameters and its slope, which a batch adds once: those of the network without dropout. None: there is no penalty.</summary>
    public IReadOnlyList<KernelMethod> Penalties { get; private init; } = [];

    /// <summary>The inputs of layers that dropout multiplies by factors.</summary>
    public IReadOnlyList<DropoutMask> Masks { get; private init; } = [];

    /// <summary>Whether it is the network as dropout thins it.</summary>
    public bool HasDropout => Masks.Count > 0;

    /// <summary>Whether the gradient is computed.</summary>
    public bool HasGradient => Last == Phase.Backward;

    /// <param name="program">The network, laid out.</param>
    /// <param name="last">What is computed last.</param>
    /// <param name="cancellation">Stops it.</param>
    public static KernelPlan Of(ScheduledProgram program, Phase last, CancellationToken cancellation)
    {
        NetworkTopology topology = program.Derivation.Topology;
        NetworkSymbols symbols = program.Derivation.Symbols;
        var planner = new SamplePlanner(program, last, cancellation);
        int wide = program.ScratchSize, most = Math.Max(wide, program.Narrow?.ScratchSize ?? 0);
        bool isThinned = topology.MaskSize > 0;
        IReadOnlyList<PenaltyTerm> penalties = last >= Phase.Loss ? program.Derivation.Penalties : [];
        IEnumerable<Expr> values = program.Derivation.CompiledProgram.Where(definition => definition.Phase <= last).Select(definition => definition.Value)
            .Concat(isThinned ? [] : penalties.Select(penalty => penalty.Value));
        return new(
            topology, last, planner.Methods(),
            program.ByVectors is { } byVectors ? [.. new VectorPlanner(byVectors, last).Methods(cancellation)] : [],
            program.Lanes is { } lanes ? BatchPlan.Of(lanes, last, cancellation) : null)
        {
            ScratchSize = most,
            // One number, which the JIT allocates at once, but for a kernel that needs none.
            ScratchSizeInRegisters = wide == 0 && planner.IsInRegisters(last) ? 0 : most,
            Registers = planner.GuardOf(last),
            Hyperparameters = [.. values.SelectMany(value => ConstantFolding.Fold(value).Symbols()).Select(symbol => symbol.Variable)
                .Where(variable => variable is { Kind: VariableKind.Hyperparameter, IsLiteral: false }).Distinct()],
            Penalties = penalties.Count > 0 ? PenaltyMethods(program.Derivation, last) : [],
            Masks = [.. Enumerable.Range(0, topology.Layers.Count).Where(topology.HasDropout).Select(layer => new DropoutMask(
                symbols.Mask(layer, symbols.Input(layer)), topology.MaskOffset(layer), topology.FanIn(layer), topology.Layers[layer].Dropout))],
        };
    }

    private static IReadOnlyList<KernelMethod> PenaltyMethods(NetworkDerivation derivation, Phase last)
    {
        var penalty = new PenaltyLowering(derivation, hasVectors: true);
        KernelMethod sum = KernelMethod.Penalty(penalty.Sum());
        return last == Phase.Backward ? [sum, KernelMethod.PenaltySlope(penalty.Slope())] : [sum];
    }
}

/// <summary>The factors m of the inputs of a layer.</summary>
/// <param name="Mask">One of them.</param>
/// <param name="Offset">Where the first lies.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Probability">That one is 0.</param>
internal sealed record DropoutMask(SymbolExpr Mask, int Offset, int Count, double Probability);
