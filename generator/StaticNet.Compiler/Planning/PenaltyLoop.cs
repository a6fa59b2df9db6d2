using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Planning;

/// <summary>A penalty on the parameters of a layer: a loop over them, and what is computed of each, which is read from w.</summary>
/// <param name="First">The first parameter.</param>
/// <param name="Whole">The one behind the last that lies in a whole vector.</param>
/// <param name="End">The one behind the last.</param>
/// <param name="Parameter">The name of a parameter.</param>
/// <param name="Value">What it adds to the penalty.</param>
/// <param name="Slope">What it adds to its gradient.</param>
internal sealed record PenaltyLoop(int First, int Whole, int End, LocalValue Parameter, Value Value, Store Slope)
{
    private const string Index = "i";

    /// <summary>The value as an equation.</summary>
    public string ValueRemark { get; private init; } = "";

    /// <summary>The slope as an equation.</summary>
    public string SlopeRemark { get; private init; } = "";

    /// <summary>Where the parameter lies.</summary>
    public static Access At { get; } = Access.Of("w", 0, new AccessTerm(new(Index), 1));

    public static PenaltyLoop Of(PenaltyTerm term, NetworkTopology topology)
    {
        int first = topology.LayerOffset(term.Layer), end = term.Biases ? topology.LayerOffset(term.Layer + 1) : topology.BiasIndex(term.Layer, 0), lanes = Machine.Lanes(topology);
        var expressions = new ExpressionLowering(symbol => symbol.Variable.Kind == VariableKind.Hyperparameter
            ? new HyperparameterValue(symbol.Variable, default)
            : new LocalValue(NameTable.Scalar(symbol), default));
        Access gradient = At with { Buffer = "g" };
        Value slope = term.Slope.Summands().Aggregate((Value)new LoadValue(gradient), (sum, summand) => expressions.Accumulate(Reduction.Sum, sum, 1, summand));
        string layer = $"⁽{TextPrinter.Superscript(term.Layer + 1)}⁾";
        string Remark(Expr expr) => $"{new TextPrinter().Print(expr)}        for every θ of θ{layer}{(term.Biases ? $" and b{layer}" : "")}";
        return new(first, end - ((end - first) % lanes), end, new(NameTable.Scalar(term.Parameter), default), expressions.Lower(term.Value), new(gradient, slope))
        {
            ValueRemark = Remark(term.Value),
            SlopeRemark = Remark(term.Slope),
        };
    }
}
