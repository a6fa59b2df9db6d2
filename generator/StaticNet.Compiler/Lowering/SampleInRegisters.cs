using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers one sample whose values stay in registers: a text for each result, of which a longer one ends early where it is asked for less.</summary>
/// <param name="program">The network.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class SampleInRegisters(ScheduledProgram program, CancellationToken cancellation)
{
    // Outputs of so few statements have a text of their own: an argument more and a number returned are felt there. Those of 4-4 take 1.8 ns so, and 3.0 as what the gradient begins with (Zen 4).
    private const int FewStatements = 16;

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

    /// <summary>
    /// Whether it is where vectors have 256 bits too, of which the framework makes those of 512: of layers that one vector holds, as far as the JIT inlines their text, which is longer then. What is computed of lanes that hold nothing is
    /// left out. Outputs take 0.55 to 0.9 of the time that straight-line code or vectors of the machine take, and gradients 0.5 to 0.9: outputs of 4-4 4.9 instead of 6.4 ns, of 6-6 7.3 instead of 13.1, of 4-8-3 12.4 instead of 19.7,
    /// gradients of 4-8-3 31.5 instead of 56.7 (Zen 3).
    /// </summary>
    /// <param name="phase">The result.</param>
    public bool HasInHalves(Phase phase)
    {
        NetworkTopology topology = program.Derivation.Topology;
        int lanes = Machine.Lanes(topology);
        return Has(phase) && topology.Layers.All(layer => layer.Units <= lanes) && !Text(phase).SelectMany(nest => nest.Nodes()).Any(nest => nest is Loop) && JitLocals.FitInHalves(Text(phase), lanes);
    }

    /// <summary>All that a result takes.</summary>
    /// <param name="phase">The result.</param>
    public IReadOnlyList<Nest> Text(Phase phase)
    {
        if (!_texts.TryGetValue(phase, out IReadOnlyList<Nest>? nests))
        {
            IReadOnlyList<Nest>? outputs = phase > Phase.Forward ? StoresOfOutputs() : null;
            _texts[phase] = nests = Lower(program.Blocks.Where(block => block.Phase <= phase), new(program, writesOutputs: phase == Phase.Forward), outputs);
        }

        return nests;
    }

    /// <summary>What takes the outputs from registers to memory; null: loops compute them, or they are so few statements that they have a text of their own.</summary>
    public IReadOnlyList<Nest>? StoresOfOutputs()
    {
        if (!Has(Phase.Forward) || Text(Phase.Forward).Count(nest => nest is not (Remark or Heading)) <= FewStatements)
            return null;
        List<Store> stores = [.. Text(Phase.Forward).SelectMany(nest => nest.Nodes()).OfType<Store>().Where(store => store.To.Buffer == "a")];
        return stores.All(store => store.Value is LocalValue && store.To.Indices.All(index => index.Loop is null)) ? stores : null;
    }

    // The blocks of phases one after the other, with a heading each. They end where they have what they are asked for.
    private IReadOnlyList<Nest> Lower(IEnumerable<Block> blocks, RegisterBlockLowering lowering, IReadOnlyList<Nest>? outputs)
    {
        List<Nest> nests = [];
        Phase? phase = null;
        foreach (Block block in blocks)
        {
            if (block.Phase == Phase.Loss && phase == Phase.Forward && outputs is not null)
                nests.Add(new EndOfPass(Phase.Forward, [.. outputs, new Return(null)]));
            if (block.Phase == Phase.Backward && phase == Phase.Loss)
                nests.Add(new EndOfPass(Phase.Loss, [Return.Loss]));
            if (block.Phase != phase)
                nests.Add(new Heading(block.Phase));
            phase = block.Phase;
            nests.AddRange(lowering.Lower(block, cancellation));
        }

        if (phase > Phase.Forward)
            nests.Add(Return.Loss);
        return nests;
    }
}
