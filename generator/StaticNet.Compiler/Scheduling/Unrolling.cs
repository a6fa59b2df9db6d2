using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Writes definitions out as straight-line code: each value has its own equation.</summary>
internal static class Unrolling
{
    /// <summary>The statements for the results wanted.</summary>
    public static IEnumerable<Statement> Of(NetworkDerivation derivation, Func<IndexedVariable, bool> wanted) => Reachability.Needed(derivation.CompiledProgram, wanted).SelectMany(Of);

    /// <summary>The statements for one definition.</summary>
    public static IEnumerable<Statement> Of(Definition definition) => Equations(definition).SelectMany(equation => equation);

    /// <summary>The statements for one definition, those of an equation together.</summary>
    public static IEnumerable<IReadOnlyList<Statement>> Equations(Definition definition) =>
        Instantiation.Indices(definition.Target.Variable).Select(indices => StatementLowering.Lower(definition.At(indices)));
}
