using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StaticNet.Compiler.Emission;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Generator.Model;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Emission;

/// <summary>From a model to the generated file: derive, schedule, write; of a network that is refused only what its members look like.</summary>
internal static class NetworkEmitter
{
    public static void Emit(SourceProductionContext context, NetworkModel model) => Add(context, model, Write(model, context.CancellationToken));

    public static void Emit(SourceProductionContext context, RefusedModel model) => Add(context, model, SignatureCode.Write(model));

    private static void Add(SourceProductionContext context, ClassModel model, string text) =>
        context.AddSource(model.HintName, SourceText.From(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));

    /// <summary>The text of the generated file.</summary>
    public static string Write(NetworkModel model, CancellationToken cancellation)
    {
        NetworkEquations equations = NetworkEquations.Of(model.Topology);
        // Dropout thins the network while it trains; the rest of the time it is whole.
        bool hasDropout = model.Topology.MaskSize > 0;
        NetworkEquations whole = hasDropout ? NetworkEquations.Of(model.Topology.WithoutDropout()) : equations;
        // Laid out as if it were to be trained: the same statements, and the same bits, whatever is left out.
        NetworkDerivation scheduled = model.Topology.HasLoss ? whole.Derivation : NetworkDerivation.Of(model.Topology with { Loss = FunctionFacts.UsualLossOf(model.Topology.Layers[model.Topology.Layers.Count - 1].Activation) });
        ScheduledProgram program = Scheduler.Schedule(scheduled, cancellation);
        ScheduledProgram? thinned = hasDropout ? Scheduler.Schedule(equations.Derivation, cancellation) : null;
        var code = new CodeWriter();
        if (model.Namespace.Length > 0)
        {
            code.Line($"namespace {model.Namespace};");
            code.Line();
        }

        string kernel = model.FileLocalName("Kernel");
        new ClassCode(code, model, equations, whole, kernel).Write();
        code.Line();
        new KernelCode(code, program, kernel, model.Last).Write(cancellation);
        if (thinned is not null)
        {
            code.Line();
            new ThinnedKernelCode(code, thinned, kernel, model.Last).Write(cancellation);
        }

        var header = new CodeWriter();
        HeaderCode.Write(header, model, whole.Derivation, program, code.Methods);
        return header.ToString() + code;
    }
}
