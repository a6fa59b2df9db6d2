using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Emission;

/// <summary>Prints the methods of a kernel, each with the ways in which it is computed: the machine decides which of them is compiled.</summary>
/// <param name="code">Where to.</param>
/// <param name="precision">The number type.</param>
internal sealed class KernelMethodCode(CodeWriter code, Precision precision)
{
    private string T => NumberType.Keyword(precision);

    public void Write(IReadOnlyList<KernelMethod> methods)
    {
        foreach (KernelMethod method in methods)
        {
            if (method != methods[0])
                code.Line();
            Write(method);
            foreach (UnitSums sums in method.Variants.SelectMany(variant => variant.Body).SelectMany(nest => nest.Nodes()).OfType<UnitSums>())
                Write(sums, method);
        }
    }

    private void Write(KernelMethod method)
    {
        string head = $"{(method.IsEntry ? "public" : "private")} static {(method.ReturnsLoss ? T : "void")} {method.Name}{(method.HasModes ? "<TMode>" : "")}"
            + $"({string.Join(", ", method.References.Select(reference => $"ref {T} {reference}"))}){(method.HasModes ? " where TMode : struct, IAccumulation" : "")}";
        Variant first = method.Variants[0];
        bool isCall = method.Variants.All(way => way.Call is not null);
        if (isCall && method.Variants.Count == 1 && method.Inlining == Inlining.Always)
        {
            code.Line($"{GeneratedCode.Inline} {head} => {first.Call};");
            return;
        }

        code.OpenMethod(method.Inlining switch { Inlining.Always => GeneratedCode.Inline, Inlining.Never => GeneratedCode.OptimizedApart, _ => GeneratedCode.Optimized }, head);
        if (isCall && method.Variants.Count > 1)
        {
            Ways(code, method.Variants, method.ReturnsLoss);
        }
        else
        {
            if (method.Variants.Count > 1)
                WriteOthers(method);
            Print(first.Body, method.Called);
        }

        code.Close();
    }

    // Constants to the JIT: one of the ways is compiled.
    private static void Ways(CodeWriter to, IEnumerable<Variant> ways, bool returns) => to.Lines(string.Join(
        returns ? "\n" : "\nelse ", ways.Select(way => $"{(way.Guard == Guard.None ? "" : $"if ({Condition(way.Guard)}) ")}{(returns ? "return " : "")}{way.Call};")));

    // The other ways stand before the first, which is a text.
    private void WriteOthers(KernelMethod method)
    {
        IEnumerable<Variant> others = method.Variants.Skip(1);
        code.Line($"// {method.Remark}");
        code.Body($"if (!{Condition(method.Variants[0].Guard)}{(method.HasOutputsInHalves ? " && typeof(TMode) != typeof(OutputsOnly)" : "")})", body =>
        {
            if (method.ReturnsLoss)
            {
                body.Line($"return {string.Join(" : ", others.Select(way => $"{(way.Guard == Guard.None ? "" : Condition(way.Guard) + " ? ")}{way.Call}"))};");
                return;
            }

            Ways(body, others, returns: false);
            body.Line("return;");
        });
    }

    /// <summary>What must hold for a way to be taken, a constant to the JIT.</summary>
    public static string Condition(Guard guard) => $"Vector{(guard == Guard.Vectors512 ? "512" : "256")}.IsHardwareAccelerated";

    private void Write(UnitSums sums, KernelMethod method)
    {
        code.Line();
        code.Open($"private readonly struct {sums.Name} : IUnitSum<{T}, TLanes>");
        code.Line($"public static int Units => {Numeral.Of(sums.Units)};");
        code.Line($"public static int Terms => {Numeral.Of(sums.Terms)};");
        GeneratedCode.WriteConstants(code, ("Segments", sums.Segments, 1));
        code.OpenMethod(GeneratedCode.Inline, $"public static void Take(TLanes {sums.Sum}, ref {T} a, ref {T} v, long {sums.Index})");
        Print(sums.Taken, method.Called);
        code.Close();
        code.Close();
    }

    private void Print(IReadOnlyList<Nest> nests, IReadOnlyCollection<string> called) => new NestPrinter(code, precision, isBesideNumbers: true, called: called).Print(nests);
}
