using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Scheduling;

/// <summary>A part of the program that becomes one method, or all of one.</summary>
/// <param name="Phase">When it runs.</param>
internal abstract record Block(Phase Phase);

/// <summary>Straight-line code.</summary>
internal sealed record StraightBlock(Phase Phase, IReadOnlyList<Statement> Statements) : Block(Phase);

/// <summary>All values of an indexed variable in loops of constant bounds.</summary>
internal sealed record LoopBlock(Phase Phase, Definition Definition) : Block(Phase);
