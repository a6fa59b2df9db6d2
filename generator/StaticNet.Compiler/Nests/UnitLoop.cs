namespace StaticNet.Compiler.Nests;

/// <summary>A loop over the units of a layer by vectors of the machine. Where they are no multiple of these, the last vector ends with the last unit, and computes some a second time.</summary>
/// <param name="Index">The first unit of a vector.</param>
/// <param name="Units">The units.</param>
/// <param name="Statements">What it repeats.</param>
internal sealed record UnitLoop(string Index, int Units, IReadOnlyList<Nest> Statements) : Nest
{
    public override IReadOnlyList<Nest> Body => Statements;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Statements = body };
}
