using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes the kernel of the network with dropout: outputs, loss and gradient over ã = m a. The penalty is that of the network without.</summary>
/// <param name="code">Where the equations of one sample go.</param>
/// <param name="batch">Where those of a batch go.</param>
/// <param name="program">The network with dropout.</param>
/// <param name="whole">The name of the kernel without dropout.</param>
/// <param name="last">What is computed last.</param>
internal sealed class DropoutKernelCode(CodeWriter code, CodeWriter batch, ScheduledProgram program, string whole, Phase last) : KernelCode(code, batch, program, NameOf(whole), last)
{
    private readonly CodeWriter _code = code;
    private readonly ScheduledProgram _program = program;

    protected override string Summary => "The same for the network as dropout thins it: v begins with the factors m of the sample.";

    protected override IReadOnlyList<PenaltyTerm> Penalties => [];

    public static string NameOf(string whole) => whole + "WithDropout";

    protected override void WriteForward(CancellationToken cancellation)
    {
        WriteMasks();
        _code.Line();
        base.WriteForward(cancellation);
    }

    protected override void WritePenalty()
    {
        _code.Line($"public static {T} Penalty(ref {T} w) => {whole}.Penalty(ref w);");
        if (!HasGradient)
            return;
        _code.Line();
        _code.Line($"public static void AddPenaltySlope(ref {T} w, ref {T} g) => {whole}.AddPenaltySlope(ref w, ref g);");
    }

    private void WriteMasks()
    {
        NetworkTopology topology = _program.Derivation.Topology;
        NetworkSymbols symbols = _program.Derivation.Symbols;
        _code.Line($"public static int MaskSize => {topology.MaskSize.ToString(CultureInfo.InvariantCulture)};");
        _code.Line();
        _code.OpenMethod(GeneratedCode.Optimized, $"public static void DrawMasks(DropoutKey key, int sample, ref {T} m, int stride)");
        foreach (int layer in Enumerable.Range(0, topology.Layers.Count).Where(topology.HasDropout))
        {
            string p = topology.Layers[layer].Dropout.ToString("R", CultureInfo.InvariantCulture);
            _code.Line($"// {new TextPrinter().Name(symbols.Mask(layer, symbols.Input(layer)))} = 0 with probability p = {p}, or what the key says, else 1/(1 − p)");
            _code.Line(string.Format(
                CultureInfo.InvariantCulture,
                "DropoutMask.Draw(key, sample, first: {0}, count: {1}, probability: {2}d, ref m, stride);",
                topology.MaskOffset(layer),
                topology.FanIn(layer),
                p));
        }

        _code.Close();
    }
}
