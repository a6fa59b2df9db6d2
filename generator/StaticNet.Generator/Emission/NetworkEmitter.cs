using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StaticNet.Compiler.Emission;
using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Generator.Model;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Emission;

/// <summary>From a model to the generated file: derive, schedule, write; of a network that is refused only what its members look like.</summary>
internal static class NetworkEmitter
{
    /// <summary>Begins to write the files of a network on another thread: networks have nothing in common, and a driver asks for them one by one.</summary>
    public static PendingFiles Begin(NetworkModel model, CancellationToken cancellation)
    {
        WrittenNetworks written = WrittenNetworks.OfProcess;
        return new(model, written.Find(model) is { } files ? Task.FromResult(files) : Task.Run(
            () =>
            {
                (string network, string? batch) = Write(model, cancellation);
                var files = new NetworkFiles(Text(network), batch is null ? null : Text(batch));
                written.Keep(model, files);
                return files;
            },
            cancellation));
    }

    public static void Emit(SourceProductionContext context, PendingFiles pending)
    {
        NetworkFiles files = pending.Files.GetAwaiter().GetResult();
        context.AddSource(pending.Model.HintName, files.Network);
        if (files.Batch is not null)
            context.AddSource(pending.Model.BatchHintName, files.Batch);
    }

    public static void Emit(SourceProductionContext context, RefusedModel model) => context.AddSource(model.HintName, Text(SignatureCode.Write(model)));

    private static SourceText Text(string text) => SourceText.From(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>The texts of the generated files: the class with the equations of one sample, and those of a batch; null: there are none.</summary>
    public static (string Network, string? Batch) Write(NetworkModel model, CancellationToken cancellation)
    {
        NetworkDerivation derivation = NetworkDerivation.Of(model.Topology);
        // Dropout thins the network while it trains; the rest of the time it is whole.
        bool hasDropout = model.Topology.MaskSize > 0;
        NetworkDerivation whole = hasDropout ? NetworkDerivation.Of(model.Topology.WithoutDropout()) : derivation;
        // Laid out as if it were to be trained: the same statements, and the same bits, whatever is left out.
        NetworkDerivation scheduled = model.Topology.HasLoss ? whole : NetworkDerivation.Of(model.Topology with { Loss = FunctionFacts.UsualLossOf(model.Topology.Layers[model.Topology.Layers.Count - 1].Activation) });
        ScheduledProgram program = Scheduler.Schedule(scheduled, cancellation);
        ScheduledProgram? withDropout = hasDropout ? Scheduler.Schedule(derivation, cancellation) : null;
        CodeWriter code = new(), batch = new();
        string kernel = model.TypeName("Kernel");
        var network = new ClassCode(code, model, derivation, whole, kernel);
        if (model.Namespace.Length > 0)
            code.Open($"namespace {model.Namespace}");
        network.Write();
        if (model.Namespace.Length > 0)
            code.Close();
        code.Line();
        code.Open($"namespace {GeneratedCode.Namespace}");
        GeneratedCode.WriteUsings(code, model.Topology.Precision, hasVectors: true);
        network.WriteDefinition();
        code.Line();
        // Nothing in it is a reference to an object: the compiler need not follow which may be null.
        code.Line("#nullable disable");
        new KernelCode(code, batch, KernelPlan.Of(program, model.Last, cancellation), kernel).Write();
        if (withDropout is not null)
        {
            code.Line();
            new KernelCode(code, batch, KernelPlan.Of(withDropout, model.Last, cancellation), kernel).Write();
        }

        code.Close();
        var header = new CodeWriter();
        HeaderCode.Write(header, model, whole, program, code.Methods);
        if (program.Lanes is not { } lanes)
            return (header.ToString() + code, null);
        var batchHeader = new CodeWriter();
        HeaderCode.WriteOfBatch(batchHeader, model, program.Policy, lanes, batch.Methods);
        return (header.ToString() + code, batchHeader.ToString() + batch);
    }
}
