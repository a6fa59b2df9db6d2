using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.CPrinting;

/// <summary>Writes values of a nest as C: one number each.</summary>
/// <param name="type">The number type.</param>
/// <param name="functions">Names what is called, and remembers that it was.</param>
internal sealed class CValuePrinter(CType type, CFunctions functions)
{
    private enum Binding
    {
        Sum,
        Product,
        Atom,
    }

    public string Print(Value value) => Print(value, Binding.Sum);

    private string Print(Value value, Binding context) => value switch
    {
        NumberValue number => Guard(type.Literal(number.Number), number.Number < 0 ? Binding.Product : Binding.Atom, context),
        HyperparameterValue hyperparameter => Name(hyperparameter),
        CodeValue code => code.Text,
        LocalValue local => local.ToString(),
        LoadValue load => Element(load.From),
        // The gradient is cleared before the first sample.
        LoadOrZeroValue sum => Element(sum.From),
        NegateValue negate => Guard("-" + Print(negate.Operand, Binding.Atom), Binding.Product, context),
        BinaryValue binary => Print(binary, context),
        MultiplyAddValue fma => Call("FusedMultiplyAdd", Print(fma.First), Print(fma.Second), Print(fma.Sum)),
        CallValue call => Call(call.Function, [.. call.Arguments.Select(Print)]),
        JoinValue join => Print(join, 0, join.Parts.Count, context),
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no C."),
    };

    /// <summary>A number in memory.</summary>
    public static string Element(Access access) => $"{access.Buffer}[{access}]";

    private string Print(BinaryValue value, Binding context) => value.Operator switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract => Guard(
            $"{Print(value.Left)} {(value.Operator == BinaryOperator.Add ? '+' : '-')} {Print(value.Right, Binding.Product)}", Binding.Sum, context),
        _ => Guard(
            $"{Print(value.Left, value.Left is BinaryValue ? Binding.Product : Binding.Atom)} {(value.Operator == BinaryOperator.Multiply ? '*' : '/')} {Print(value.Right, Binding.Atom)}",
            Binding.Product, context),
    };

    private string Print(JoinValue join, int first, int count, Binding context)
    {
        if (count == 1)
            return Print(join.Parts[first], context);
        int left = (count + 1) / 2;
        string u = Print(join, first, left, Binding.Product), v = Print(join, first + left, count - left, Binding.Product);
        return join.Reduction == Reduction.Maximum ? Call("Max", u, v) : Guard($"{u} + {v}", Binding.Sum, context);
    }

    private string Name(HyperparameterValue value)
    {
        string name = functions.Constant(value.Variable);
        return value.Indices.Count == 0 ? name : Element(Access.Of(name, 0, new AccessTerm(value.Indices[0], 1)));
    }

    private string Call(string function, params string[] arguments) => $"{functions.Call(function, type)}({string.Join(", ", arguments)})";

    private static string Guard(string text, Binding own, Binding context) => own >= context ? text : $"({text})";
}
