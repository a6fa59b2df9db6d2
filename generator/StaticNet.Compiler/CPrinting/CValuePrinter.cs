using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.CPrinting;

/// <summary>Writes values of a nest as C: one number each.</summary>
/// <param name="type">The number type.</param>
/// <param name="functions">Names what is called, and remembers that it was.</param>
internal sealed class CValuePrinter(CType type, CFunctions functions) : OperatorPrinter
{
    public override string Call(string function, params string[] arguments) => $"{functions.Call(function, type)}({string.Join(", ", arguments)})";

    protected override string PrintOther(Value value, Binding context) => value switch
    {
        NumberValue number => Parenthesize(type.Literal(number.Number), number.Number < 0 ? Binding.Product : Binding.Atom, context),
        HyperparameterValue hyperparameter => Name(hyperparameter),
        LoadValue load => Element(load.From),
        // The gradient is cleared before the first sample.
        LoadOrZeroValue sum => Element(sum.From),
        MultiplyAddValue fma => Call("FusedMultiplyAdd", Print(fma.First), Print(fma.Second), Print(fma.Sum)),
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no C."),
    };

    /// <summary>A number in memory.</summary>
    public static string Element(Access access) => $"{access.Buffer}[{access}]";

    private string Name(HyperparameterValue value)
    {
        string name = functions.Constant(value.Variable);
        return value.Indices.Count == 0 ? name : Element(Access.Of(name, 0, new AccessTerm(value.Indices[0], 1)));
    }
}
