using System.Collections;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>Equations as people read them: one for each value of a variable, or one over running indices where there are many. They are counted at no cost, and written as they are read.</summary>
/// <param name="definitions">What is written.</param>
/// <param name="indexed">Whether indices run wherever a variable has more values than one.</param>
internal sealed class WrittenEquations(IReadOnlyList<Definition> definitions, bool indexed = false) : IReadOnlyCollection<Equation>
{
    // A variable of up to so many values is written one by one, a larger one once over running indices.
    private const int IndexedAbove = 64;

    public int Count => definitions.Sum(definition => RunsIndices(definition) ? 1 : definition.Target.Variable.Size);

    /// <summary>z and a of every unit, from the first layer on.</summary>
    public static WrittenEquations Forward(NetworkDerivation derivation) => new([.. derivation.Equations.Where(definition => definition.Phase == Phase.Forward)]);

    /// <summary>The loss L of a sample.</summary>
    public static WrittenEquations Loss(NetworkDerivation derivation) => new([.. derivation.Equations.Where(definition => definition.Phase == Phase.Loss)]);

    /// <summary>δ = ∂L/∂z of every unit, from the last layer back.</summary>
    public static WrittenEquations Deltas(NetworkDerivation derivation) => new([.. Of(derivation, VariableKind.Delta)]);

    /// <summary>∂J/∂θ and ∂J/∂b of every weight and bias, from the last layer back.</summary>
    public static WrittenEquations Gradients(NetworkDerivation derivation) => new([.. Of(derivation, VariableKind.WeightGradient, VariableKind.BiasGradient)]);

    /// <summary>δ of every unit, then the gradient of every parameter.</summary>
    public static WrittenEquations DeltasAndGradients(NetworkDerivation derivation) =>
        new([.. Of(derivation, VariableKind.Delta), .. Of(derivation, VariableKind.WeightGradient, VariableKind.BiasGradient)]);

    public IEnumerator<Equation> GetEnumerator() => definitions.SelectMany(Write).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<Definition> Of(NetworkDerivation derivation, params VariableKind[] kinds) =>
        derivation.Equations.Where(definition => kinds.Contains(definition.Target.Variable.Kind));

    private bool RunsIndices(Definition definition) => definition.Target.Variable.Size > (indexed ? 1 : IndexedAbove);

    private IEnumerable<Equation> Write(Definition definition) => RunsIndices(definition)
        ? [new(definition, writeOut: !indexed)]
        : Instantiation.Indices(definition.Target.Variable).Select(indices => new Equation(definition.At(indices), writeOut: !indexed));
}
