using System.Globalization;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Emission;

/// <summary>Prints the plan of a kernel: the equations as static methods of a struct, those of a batch in a part of their own.</summary>
/// <param name="code">Where those of one sample go.</param>
/// <param name="batch">Where those of a batch go.</param>
/// <param name="plan">The plan.</param>
/// <param name="whole">The name of the kernel without dropout.</param>
internal sealed class KernelCode(CodeWriter code, CodeWriter batch, KernelPlan plan, string whole)
{
    private readonly Precision _precision = plan.Topology.Precision;
    private readonly string _name = plan.HasDropout ? NameWithDropout(whole) : whole;

    private string T => NumberType.Keyword(_precision);

    /// <summary>The name of the kernel with dropout.</summary>
    /// <param name="whole">That of the kernel without.</param>
    public static string NameWithDropout(string whole) => whole + "WithDropout";

    public void Write()
    {
        code.Line($"/// <summary>{(plan.HasDropout
            ? "The same for the network as dropout thins it: v begins with the factors m of the sample."
            : "The equations of one sample: w holds the parameters, x the inputs, y the targets, g the gradient sum, or the outputs where they are all that is asked for, v what passes between methods.")}</summary>");
        code.Line(GeneratedCode.Attributes);
        code.Open($"internal readonly partial struct {_name} : I{NumberType.Prefix(_precision)}Kernel<{_name}>");
        GeneratedCode.WriteConstants(code, ("InputSize", plan.Topology.InputSize), ("OutputSize", plan.Topology.OutputSize), ("ParameterCount", plan.Topology.ParameterCount));
        WriteSizeOfScratch();
        WriteHyperparameters();
        if (plan.HasDropout)
            WriteMasks();
        new KernelMethodCode(code, _precision).Write(plan.Methods);
        if (plan.Penalties.Count > 0)
            WritePenalties();
        if (plan.ByVectors.Count > 0)
            WriteByVectors();
        code.Close();
        if (plan.Batch is not { } block)
            return;
        batch.Open($"internal readonly partial struct {_name}");
        new LaneKernelCode(batch, block, _precision).Write();
        batch.Close();
    }

    private void WriteSizeOfScratch()
    {
        string size = Numeral.Of(plan.ScratchSize);
        code.Line($"public static int ScratchSize => {(plan.ScratchSizeInRegisters == plan.ScratchSize ? size : $"{KernelMethodCode.Condition(plan.Registers)} ? {Numeral.Of(plan.ScratchSizeInRegisters)} : {size}")};");
        code.Line();
    }

    private void WriteHyperparameters()
    {
        var numbers = new ValuePrinter(_precision);
        foreach (IndexedVariable variable in plan.Hyperparameters)
        {
            code.Line(variable.Shape.Count == 0
                ? $"private const {T} {NameTable.Array(variable)} = {numbers.Literal(variable.Value)};"
                : $"private static ref {T} {NameTable.Array(variable)} => ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference("
                    + $"(global::System.ReadOnlySpan<{T}>)new {T}[] {{ {string.Join(", ", variable.Values.Select(numbers.Literal))} }});");
            code.Line();
        }
    }

    private void WriteMasks()
    {
        code.Line($"public static int MaskSize => {Numeral.Of(plan.Topology.MaskSize)};");
        code.Line();
        code.OpenMethod(GeneratedCode.Optimized, $"public static void DrawMasks(DropoutKey key, int sample, ref {T} m, int stride)");
        foreach (DropoutMask mask in plan.Masks)
        {
            string p = mask.Probability.ToString("R", CultureInfo.InvariantCulture);
            code.Line($"// {new TextPrinter().Name(mask.Mask)} = 0 with probability p = {p}, or what the key says, else 1/(1 − p)");
            code.Line($"DropoutMask.Draw(key, sample, first: {Numeral.Of(mask.Offset)}, count: {Numeral.Of(mask.Count)}, probability: {p}d, ref m, stride);");
        }

        code.Close();
        code.Line();
    }

    private void WritePenalties()
    {
        code.Line();
        new KernelMethodCode(code, _precision).Write(plan.HasDropout ? [.. plan.Penalties.Select(method => method.Of(whole))] : plan.Penalties);
    }

    private void WriteByVectors()
    {
        code.Line();
        code.Line("/// <summary>The equations of one sample by vectors of the machine; layers that do not fill 512 bits take TFew, of 256 bits at most, or 128 bits.</summary>");
        code.Line($"private abstract class Sample<TLanes, TFew> : {NumberType.Prefix(_precision)}SampleEquations<TLanes>");
        code.Indented(() =>
        {
            code.Line($"where TLanes : struct, ILanes<TLanes, {T}>");
            code.Line($"where TFew : struct, ILanes<TFew, {T}>");
        });
        code.Open();
        new KernelMethodCode(code, _precision).Write(plan.ByVectors);
        code.Close();
    }
}
