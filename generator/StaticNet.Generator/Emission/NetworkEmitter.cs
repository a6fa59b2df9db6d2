using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StaticNet.Generator;

/// <summary>From a model to the generated file: derive, schedule, write.</summary>
internal static class NetworkEmitter
{
    public static void Emit(SourceProductionContext context, NetworkModel model) =>
        context.AddSource(model.HintName, SourceText.From(Write(model, context.CancellationToken), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));

    /// <summary>The text of the generated file.</summary>
    public static string Write(NetworkModel model, CancellationToken cancellation)
    {
        NetworkEquations equations = NetworkEquations.Of(model.Topology);
        ScheduledProgram program = Scheduler.Schedule(equations.Derivation, cancellation);
        var code = new CodeWriter();
        HeaderCode.Write(code, program);
        if (model.Namespace.Length > 0)
        {
            code.Line($"namespace {model.Namespace};");
            code.Line();
        }

        string kernel = model.FileLocalName("Kernel");
        new ClassCode(code, model, program, equations, kernel).Write();
        code.Line();
        new KernelCode(code, program, kernel).Write(cancellation);
        return code.ToString();
    }
}
