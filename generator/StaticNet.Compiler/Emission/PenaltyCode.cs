using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes the penalty and its slope: loops over the parameters of each penalised layer, a vector of them at once.</summary>
/// <param name="code">Where to.</param>
/// <param name="precision">The number type.</param>
/// <param name="loops">The penalties.</param>
internal sealed class PenaltyCode(CodeWriter code, Precision precision, IReadOnlyList<PenaltyLoop> loops)
{
    private const string Sums = "LaneSums";

    private readonly ValuePrinter _vectors = new(precision), _numbers = new(precision, isVector: false);
    private readonly string _type = NumberType.Keyword(precision);

    /// <summary>Writes both, or the penalty alone.</summary>
    /// <param name="withSlope">Whether there is a gradient to add the slope to.</param>
    public void Write(bool withSlope)
    {
        bool hasLanes = loops.Any(loop => loop.Whole > loop.First);
        code.OpenMethod(GeneratedCode.Optimized, $"public static {_type} Penalty(ref {_type} w)");
        code.Line("double penalty = 0d;");
        if (hasLanes)
            code.Line("var lanes = Vector512<double>.Zero;");
        foreach (PenaltyLoop loop in loops)
            Loops(loop, $"penalty += {loop.ValueRemark}", $"lanes = {Sums}.Widened(lanes, {_vectors.Print(loop.Value)});", $"penalty += {_numbers.Print(loop.Value)};");
        string sum = hasLanes ? $"penalty + {Sums}.Of(lanes)" : "penalty";
        code.Line($"return {(precision == Precision.Double ? sum : hasLanes ? $"(float)({sum})" : "(float)" + sum)};");
        code.Close();
        if (!withSlope)
            return;
        code.Line();
        code.OpenMethod(GeneratedCode.Optimized, $"public static void AddPenaltySlope(ref {_type} w, ref {_type} g)");
        foreach (PenaltyLoop loop in loops)
            Loops(loop, $"∂J/∂θ += {loop.SlopeRemark}", _vectors.Store(loop.Slope.Value, loop.Slope.To) + ";", _numbers.Store(loop.Slope.Value, loop.Slope.To) + ";");
        code.Close();
    }

    // Vectors of parameters, then those left over; the bits are the same for both.
    private void Loops(PenaltyLoop loop, string remark, string vector, string single)
    {
        int lanes = NumberType.Lanes(precision);
        code.Line($"// {remark}");
        if (loop.Whole > loop.First)
            Loop(loop, $"long i = {Numeral.Of(loop.First)}; i <= {Numeral.Of(loop.End - lanes)}; i += {Numeral.Of(lanes)}", "var", _vectors, vector);
        if (loop.End > loop.Whole)
            Loop(loop, $"int i = {Numeral.Of(loop.Whole)}; i < {Numeral.Of(loop.End)}; i++", _type, _numbers, single);
    }

    private void Loop(PenaltyLoop loop, string range, string type, ValuePrinter printer, string statement)
    {
        code.Open($"for ({range})");
        code.Line($"{type} {loop.Parameter} = {printer.Print(new LoadValue(PenaltyLoop.At))};");
        code.Line(statement);
        code.Close();
    }
}
