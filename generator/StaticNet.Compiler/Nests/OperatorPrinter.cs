using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Nests;

/// <summary>Writes what C# and C have alike: names, operators with brackets where they are needed, calls, and the pairwise tree that joins the segments of a sum.</summary>
internal abstract class OperatorPrinter
{
    protected enum Binding
    {
        Sum,
        Product,
        Atom,
    }

    public string Print(Value value) => Print(value, Binding.Sum);

    /// <summary>A call of a function.</summary>
    public abstract string Call(string function, params string[] arguments);

    /// <summary>A value of any other kind.</summary>
    protected abstract string PrintOther(Value value, Binding context);

    protected static string Parenthesize(string text, Binding own, Binding context) => own >= context ? text : $"({text})";

    protected string Print(Value value, Binding context) => value switch
    {
        CodeValue code => code.Text,
        LocalValue local => local.ToString(),
        NegateValue negate => Parenthesize("-" + Print(negate.Operand, Binding.Atom), Binding.Product, context),
        BinaryValue binary => Print(binary, context),
        CallValue call => Call(call.Function, [.. call.Arguments.Select(Print)]),
        JoinValue join => Print(join, 0, join.Parts.Count, context),
        _ => PrintOther(value, context),
    };

    // Both languages bind to the left.
    private string Print(BinaryValue value, Binding context) => value.Operator switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract => Parenthesize(
            $"{Print(value.Left)} {(value.Operator == BinaryOperator.Add ? '+' : '-')} {Print(value.Right, Binding.Product)}", Binding.Sum, context),
        _ => Parenthesize(
            $"{Print(value.Left, value.Left is BinaryValue ? Binding.Product : Binding.Atom)} {(value.Operator == BinaryOperator.Multiply ? '*' : '/')} {Print(value.Right, Binding.Atom)}",
            Binding.Product, context),
    };

    private string Print(JoinValue join, int first, int count, Binding context)
    {
        if (count == 1)
            return Print(join.Parts[first], context);
        int left = (count + 1) / 2;
        string u = Print(join, first, left, Binding.Product), v = Print(join, first + left, count - left, Binding.Product);
        return join.Reduction == Reduction.Maximum ? Call("Max", u, v) : Parenthesize($"{u} + {v}", Binding.Sum, context);
    }
}
