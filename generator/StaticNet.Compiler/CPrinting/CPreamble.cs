using System.Globalization;
using StaticNet.Compiler.Emission;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.CPrinting;

/// <summary>Writes what a header begins and ends with: what it holds, the layout of the parameters, the sizes, and what a compiler has to know so that no bit changes.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network.</param>
/// <param name="prefix">What every name begins with.</param>
/// <param name="type">The number type.</param>
internal sealed class CPreamble(CodeWriter code, ScheduledProgram program, string prefix, CType type)
{
    // Numbers in a line of parameters.
    private const int PerLine = 8;

    private readonly NetworkTopology _topology = program.Derivation.Topology;

    private string Upper => prefix.ToUpperInvariant();

    public void Write(IReadOnlyList<double>? parameters, CBuffers buffers)
    {
        code.Line($"// {NetworkTitle.Of(_topology)}");
        code.Line($"// Written by StaticNet {GeneratedCode.Version}: the equations of the network and of its gradient, with the bits of the C# class. C99 or C++, no library, no allocation.");
        code.Line("//");
        code.Line($"//     {type.Keyword} outputs[{Upper}_OUTPUTS];");
        code.Line($"//     {prefix}_forward({prefix}_parameters, inputs, outputs, 1);{(parameters is null ? $"        // {prefix}_parameters: {Numeral.Of(_topology.ParameterCount)} numbers of yours" : "")}");
        code.Line("//");
        Layout();
        code.Line("//");
        buffers.Write(code, Upper, type);
        code.Line($"// Functions are not reentrant where they have buffers: one call at a time. Compile with any optimisation but -ffast-math; with clang not with -ffp-contract=fast.");
        code.Line();
        code.Line($"#ifndef {Upper}_H");
        code.Line($"#define {Upper}_H");
        code.Line();
        code.Line("#include <stdint.h>");
        code.Line();
        Compiler();
        code.Line();
        code.Line("#ifdef __cplusplus");
        code.Line("extern \"C\" {");
        code.Line("#endif");
        code.Line();
        code.Line($"#define {Upper}_INPUTS {Numeral.Of(_topology.InputSize)}");
        code.Line($"#define {Upper}_OUTPUTS {Numeral.Of(_topology.OutputSize)}");
        code.Line($"#define {Upper}_PARAMETERS {Numeral.Of(_topology.ParameterCount)}");
        code.Line();
        code.Line($"// The most samples of {prefix}_backward.");
        code.Line($"#ifndef {Upper}_LARGEST_BATCH");
        code.Line($"#define {Upper}_LARGEST_BATCH 256");
        code.Line("#endif");
        code.Line();
        if (parameters is not null)
            Parameters(parameters);
        code.Line($"static inline {type.Keyword} {prefix}_nothing(void)");
        code.Line("{");
        code.Line($"    const {type.Keyword} zero = 0;");
        code.Line("    return zero / zero;");
        code.Line("}");
        code.Line();
    }

    public static void WriteEnd(CodeWriter code, string prefix)
    {
        code.Line();
        code.Line("#ifdef __cplusplus");
        code.Line("}");
        code.Line("#endif");
        code.Line();
        code.Line("#if defined(__GNUC__) && !defined(__clang__)");
        code.Line("#pragma GCC pop_options");
        code.Line("#endif");
        code.Line();
        code.Line($"#endif // {prefix.ToUpperInvariant()}_H");
    }

    private void Layout()
    {
        code.Line($"// parameters, and a gradient in the same order: {Numeral.Of(_topology.ParameterCount)} numbers; unit and input count from 0.");
        for (int layer = 0; layer < _topology.Layers.Count; layer++)
        {
            int units = _topology.Layers[layer].Units, first = _topology.LayerOffset(layer), bias = _topology.BiasIndex(layer, 0);
            code.Line(string.Format(
                CultureInfo.InvariantCulture, "//     layer {0}: the weight of input to unit at [{1}{2} + unit], the bias of unit at [{3} + unit]", layer + 1, first == 0 ? "" : $"{Numeral.Of(first)} + ", units == 1 ? "input" : $"input * {Numeral.Of(units)}", bias));
        }
    }

    // gcc contracts u v + w of its own accord unless told, and does not know the pragma of the standard.
    private void Compiler()
    {
        code.Line("#ifdef __FAST_MATH__");
        code.Line("#error \"-ffast-math changes the order of sums: compile this header without it.\"");
        code.Line("#endif");
        // 16 is said where half precision is computed as such, with AVX512-FP16; floats are floats there.
        code.Line("#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16");
        code.Line("#error \"This compiler computes floats with more digits than they have: add -msse2 -mfpmath=sse, or -ffp-eval-method=source.\"");
        code.Line("#endif");
        code.Line("#if defined(__GNUC__) && !defined(__clang__)");
        code.Line("#pragma GCC push_options");
        code.Line("#pragma GCC optimize(\"fp-contract=off\")");
        code.Line("#elif defined(_MSC_VER) && !defined(__clang__)");
        code.Line("#pragma fp_contract(off)");
        code.Line("#else");
        code.Line("#pragma STDC FP_CONTRACT OFF");
        code.Line("#endif");
    }

    private void Parameters(IReadOnlyList<double> parameters)
    {
        code.Open($"static const {type.Keyword} {prefix}_parameters[{Upper}_PARAMETERS] =");
        for (int layer = 0; layer < _topology.Layers.Count; layer++)
        {
            int bias = _topology.BiasIndex(layer, 0);
            Block(parameters, _topology.LayerOffset(layer), bias, $"the weights of layer {Numeral.Of(layer + 1)}, input by input");
            Block(parameters, bias, _topology.LayerOffset(layer + 1), $"its biases");
        }

        code.Close(";");
        code.Line();
    }

    private void Block(IReadOnlyList<double> parameters, int first, int end, string what)
    {
        code.Line($"// {what}");
        for (int line = first; line < end; line += PerLine)
            code.Line(string.Join(" ", Enumerable.Range(line, Math.Min(PerLine, end - line)).Select(n => Number(parameters[n]) + ",")));
    }

    private string Number(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentException($"A parameter is {value.ToString(CultureInfo.InvariantCulture)}: C has no such constant; parameters are finite.")
        : type.Literal(value);
}
