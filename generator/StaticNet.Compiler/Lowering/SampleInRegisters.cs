using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers one sample whose values stay in registers: a text for each result, of which a longer one ends early where it is asked for less.</summary>
/// <param name="program">The network.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class SampleInRegisters(ScheduledProgram program, CancellationToken cancellation)
{
    private readonly Dictionary<Phase, IReadOnlyList<Nest>> _texts = [];
    private readonly Dictionary<Phase, bool> _fits = [];

    /// <summary>Whether a result is computed so. What is small enough to be straight-line code elsewhere is small enough to be one method.</summary>
    /// <param name="phase">The result.</param>
    public bool Has(Phase phase)
    {
        if (program.Registers is null || program.Straight is not null)
            return program.Registers is not null;
        if (!_fits.TryGetValue(phase, out bool fits))
            _fits[phase] = fits = JitLocals.Fit(Text(phase), Machine.Lanes(program.Derivation.Topology));
        return fits;
    }

    /// <summary>All that a result takes.</summary>
    /// <param name="phase">The result.</param>
    public IReadOnlyList<Nest> Text(Phase phase)
    {
        if (!_texts.TryGetValue(phase, out IReadOnlyList<Nest>? nests))
        {
            IReadOnlyList<Nest>? outputs = phase > Phase.Forward ? StoresOfOutputs() : null;
            _texts[phase] = nests = new BlockLowering(program, writesOutputs: phase == Phase.Forward, hasRegisters: true).Lower(program.Blocks.Where(block => block.Phase <= phase), outputs, cancellation);
        }

        return nests;
    }

    /// <summary>What takes the outputs from registers to memory; null: loops compute them, or they are not computed so.</summary>
    public IReadOnlyList<Nest>? StoresOfOutputs()
    {
        if (!Has(Phase.Forward))
            return null;
        List<Store> stores = [.. Text(Phase.Forward).SelectMany(nest => nest.Nodes()).OfType<Store>().Where(store => store.To.Buffer == "a")];
        return stores.All(store => store.Value is LocalValue && store.To.Indices.All(index => index.Loop is null)) ? stores : null;
    }
}
