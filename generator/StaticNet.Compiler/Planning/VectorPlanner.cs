using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Planning;

/// <summary>
/// Plans the equations of one sample by vectors of the machine: loops over the units, in short methods that outputs, loss and gradient share.
/// </summary>
/// <param name="program">The network, laid out.</param>
/// <param name="last">What is computed last.</param>
internal sealed class VectorPlanner(ScheduledProgram program, Phase last)
{
    // What a few instructions compute.
    private static readonly HashSet<string> Instructions = ["Abs", "PositivePart", "Sign", "Saturate", "SaturateBelow", "SelectIfPositive", "ZeroIfNonPositive", "Max", "Select", "IfPositive"];

    private readonly List<SampleMethod> _methods = SampleMethod.Of(program);
    private readonly HashSet<string> _called = [];

    // The outputs go to the caller's a, or to the scratch.
    private string Outputs => ValuePrinter.At(Access.Of("v", program.OutputOffset));

    /// <summary>The entries and what they call, in the order of the file.</summary>
    public IEnumerable<KernelMethod> Methods(CancellationToken cancellation)
    {
        yield return Entry(Phase.Forward, [.. Calls("a", Phase.Forward), .. program.WritesOutputs ? [] : new[] { SampleParts.CopyOutputs(program, lanes: 1) }]);
        Nest[] loss = [.. Calls(Outputs, Phase.Forward), .. Calls(Outputs, Phase.Loss)];
        Return end = SampleParts.ReturnLoss(program);
        if (last == Phase.Loss)
            yield return Entry(Phase.Loss, [.. loss, end]);
        if (last == Phase.Backward)
            yield return Entry(Phase.Backward, [.. loss, new EndOfPass(Phase.Loss, [end]), .. Calls(Outputs, Phase.Backward), end]);
        foreach (SampleMethod method in _methods.Where(method => method.Phase <= last))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (UnitBlock block in method.Blocks.OfType<UnitBlock>())
                _called.UnionWith(Called(block));
            IReadOnlyList<IReadOnlyList<Nest>> blocks = new BlockLowering(program, method.Phase == Phase.Forward && program.WritesOutputs, cancellation).Lower(method.Blocks);
            yield return KernelMethod.Part(method.Phase, method.Name, References(method.Phase), blocks.Count > 1 ? [.. blocks.Select(block => new Scope(block))] : blocks[0]) with { Called = [.. _called] };
        }
    }

    private static KernelMethod Entry(Phase result, IReadOnlyList<Nest> body) => KernelMethod.Entry(result, new Variant(Guard.None, body));

    private static string[] References(Phase phase) => phase == Phase.Forward ? ["w", "x", "a", "v"] : SampleParts.References(phase);

    private IEnumerable<Nest> Calls(string outputs, Phase phase)
    {
        string narrow = NumberType.Lanes(program.Derivation.Topology.Precision, "128");
        return _methods.Where(method => method.Phase == phase).Select(method => SampleParts.Call(
            (method.IsFilled(512) ? "" : method.IsFilled(256) ? "Sample<TFew, TFew>." : $"Sample<{narrow}, {narrow}>.") + method.Name,
            phase, References(phase).Select(reference => reference == "a" ? outputs : reference), method.Blocks));
    }

    // Inlined, several transcendental functions would use up the locals of the JIT.
    private static IEnumerable<string> Called(UnitBlock block) => LoopFusion.Loops(block)
        .Select(loop => loop.Where(LoopFusion.IsTranscendental).SelectMany(definition => definition.Value.Nodes()).OfType<CallExpr>().Select(call => call.Function)
            .Where(function => !Instructions.Contains(function.Name)).ToList())
        .Where(called => called.Count > 1 || called.Any(function => function.IsLong)).SelectMany(called => called).Select(function => function.Name);
}
