using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Nests;

/// <summary>A method of the kernel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters, as code.</param>
/// <param name="Body">What it does.</param>
internal sealed record NestMethod(string Name, string Parameters, IReadOnlyList<Nest> Body)
{
    /// <summary>How it runs for groups of vectors; null: for one vector at a time.</summary>
    public GroupTraits? Group { get; private init; }

    /// <summary>Whether it is one text of several passes.</summary>
    public bool IsOfPasses => Group is { Passes.Count: > 0 };

    /// <summary>A method of groups of vectors, which begins at a sample that it is given and says how far it came.</summary>
    public static NestMethod OfGroup(string name, GroupTraits traits, IReadOnlyList<Nest> body) => new(name, "long s, long end", body) { Group = traits };
}

/// <summary>What decides how many vectors a group has.</summary>
/// <param name="Vectors">The most that stay within what the JIT inlines.</param>
/// <param name="HasLoss">Whether it goes on to the loss.</param>
/// <param name="HasSums">Whether sums over the samples stay in registers.</param>
internal sealed record GroupTraits(int Vectors, bool HasLoss, bool HasSums)
{
    /// <summary>The passes of one text, the shortest first, each with its most vectors; none: it is no text of several.</summary>
    public IReadOnlyList<(Phase Pass, int Vectors)> Passes { get; init; } = [];
}
