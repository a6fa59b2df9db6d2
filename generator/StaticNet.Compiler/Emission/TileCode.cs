using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes what the runtime is told of the sums of a layer: their sizes and offsets, what they begin with, and what is made of them.</summary>
/// <param name="precision">The number type.</param>
internal sealed class TileCode(Precision precision)
{
    private string T => NumberType.Keyword(precision);

    /// <summary>The call that computes the sums; null: a method of the kernel does.</summary>
    /// <param name="method">The method.</param>
    public string? Call(NestMethod method) => method.Body.Select(nest => nest switch
    {
        TiledSums sums => $"TiledSums<{T}, TLanes, {sums.Name}>.Run(ref w, ref v, ref v, 0, (nint)end, {Numeral.Of(sums.Terms)})",
        RowSums sums => $"LaneSums.AddRows<{T}, TLanes>(ref v, {Numeral.Of(sums.Rows)}, {Numeral.Of(sums.RowStride)}, {Numeral.Of(sums.Sums)}, {Numeral.Of(sums.Count)}, (nint)end)",
        LaneProducts products =>
            $"LaneProducts.Add<{T}, TLanes>(ref v, {Numeral.Of(products.Deltas)}, {Numeral.Of(products.Rows)}, {Numeral.Of(products.RowStride)}, {Numeral.Of(products.Sums)}, {Numeral.Of(products.Units)}, {Numeral.Of(products.Inputs)}, (nint)end)",
        OuterProducts products => $"OuterProducts<{T}, TLanes, {products.Name}>.Add(ref v, ref g, (nint)end)",
        _ => null,
    }).FirstOrDefault(call => call is not null);

    /// <summary>The call that lays the units of a sample side by side; null: none is needed.</summary>
    /// <param name="method">The method.</param>
    public string? Transpose(NestMethod method) => method.Body.OfType<OuterProducts>().Select(products =>
        $"OuterProducts<{T}, TLanes, {products.Name}>.Transpose(ref v, {Numeral.Of(products.Delta)}, (int)end)").FirstOrDefault();

    /// <summary>Writes a method whose sums the runtime computes.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="method">The method.</param>
    public void Write(CodeWriter code, NestMethod method)
    {
        foreach (Nest nest in method.Body)
        {
            switch (nest)
            {
                case Remark remark:
                    code.Line($"// {remark.Text}");
                    break;
                case TiledSums sums:
                    Write(code, sums);
                    break;
                case OuterProducts products:
                    Write(code, products);
                    break;
            }
        }
    }

    private void Write(CodeWriter code, TiledSums sums)
    {
        code.Open($"private readonly struct {sums.Name} : ITiledSum<{T}, TLanes>");
        GeneratedCode.WriteConstants(code, ("Outputs", sums.Units), ("Terms", sums.Terms));
        // What the interface says by itself is not said again.
        GeneratedCode.WriteConstants(
            code, ("Segments", sums.Segments, 1), ("Factors", sums.Factor.Offset, 0), ("OutputStride", sums.Factor.Stride(sums.Unit), 1), ("TermStride", sums.Factor.Stride(sums.Term), 1), ("Rows", sums.Row.Offset, 0));
        GeneratedCode.WriteConstants(code, ("RowStride", sums.Row.Stride(sums.Term)), ("Spilled", sums.Spilled));
        if (!sums.IsTakenAtOnce)
            code.Line("public static bool IsTakenAtOnce => false;");
        if (sums.First is not NumberValue { Number: 0 })
            code.Line($"{GeneratedCode.Inline} public static TLanes First(ref {T} w, long {sums.Unit}) => {new ValuePrinter(precision, isInTile: true).Print(sums.First)};");
        code.Method(
            GeneratedCode.Inline,
            $"public static void Take(TLanes {sums.Sum}, ref {T} w, ref {T} v, long {sums.Unit}, long s)",
            body => new NestPrinter(body, precision, isInTile: true).Print(sums.Taken));
        code.Close();
    }

    private static void Write(CodeWriter code, OuterProducts products)
    {
        code.Open($"private readonly struct {products.Name} : IOuterProduct");
        GeneratedCode.WriteConstants(code, ("Units", products.Units), ("Inputs", products.Inputs), ("Samples", products.Samples));
        GeneratedCode.WriteConstants(code, ("Rows", products.Rows), ("RowStride", products.RowStride), ("Deltas", products.Transposed), ("Spilled", products.Spilled), ("State", products.State), ("Gradients", products.Gradients));
        code.Close();
    }
}
