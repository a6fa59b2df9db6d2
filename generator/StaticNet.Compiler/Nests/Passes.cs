using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Nests;

/// <summary>Statements that one of the passes of a text leaves out.</summary>
/// <param name="LeftOutBy">The pass.</param>
/// <param name="Statements">What the others compute.</param>
internal sealed record UnlessPass(Phase LeftOutBy, IReadOnlyList<Nest> Statements) : Nest
{
    public override IReadOnlyList<Nest> Body => Statements;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Statements = body };
}

/// <summary>Where one of the passes of a text has what it is asked for.</summary>
/// <param name="Pass">The pass.</param>
/// <param name="Statements">What it does at the end, and no other.</param>
internal sealed record EndOfPass(Phase Pass, IReadOnlyList<Nest> Statements) : Nest
{
    public override IReadOnlyList<Nest> Body => Statements;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Statements = body };
}

/// <summary>What follows is for the pass with gradients alone.</summary>
internal sealed record EndOfOtherPasses : Nest;

/// <summary>Locals that statements inside brackets give their values, so that those behind may read them.</summary>
/// <param name="Locals">The locals.</param>
internal sealed record Declare(IReadOnlyList<LocalValue> Locals) : Nest;
