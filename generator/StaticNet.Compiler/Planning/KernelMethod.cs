using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Planning;

/// <summary>An entry of a kernel, or a method that entries call: its head, and the ways in which it is computed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="References">What it is given: a reference each to the parameters w, the inputs x, the targets y, the gradients g, the outputs a, the scratch v.</param>
/// <param name="Variants">The ways. The first whose guard holds is taken; that is a constant to the JIT, which compiles one of them.</param>
internal sealed record KernelMethod(string Name, EquatableArray<string> References, IReadOnlyList<Variant> Variants)
{
    /// <summary>Whether the runtime calls it; else the kernel does.</summary>
    public bool IsEntry { get; private init; }

    /// <summary>Whether it returns the loss, or the penalty.</summary>
    public bool ReturnsLoss { get; private init; }

    /// <summary>Whether a type argument says how gradients are added, or that the outputs or the loss are all that is asked for.</summary>
    public bool HasModes { get; private init; }

    /// <summary>What the JIT does with it.</summary>
    public Inlining Inlining { get; init; }

    /// <summary>What sets the first way apart from the others, where it is a text and they are calls; empty: nothing is said.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Whether the first way is taken too where the outputs are all that is asked for; who asks for them so sees to the machine.</summary>
    public bool HasOutputsInHalves { get; init; }

    /// <summary>The functions of vectors that are called; the others are inlined.</summary>
    public IReadOnlyCollection<string> Called { get; init; } = [];

    /// <summary>An entry.</summary>
    /// <param name="result">What it computes: the outputs, the loss, or the loss with the gradients.</param>
    /// <param name="variants">The ways.</param>
    public static KernelMethod Entry(Phase result, params Variant[] variants) => Of(result, result.ToString(), variants) with { IsEntry = true };

    /// <summary>A method that computes what an entry does.</summary>
    public static KernelMethod Of(Phase result, string name, params Variant[] variants) =>
        new(name, new(Given(result)), variants) { ReturnsLoss = result > Phase.Forward, HasModes = result == Phase.Backward };

    /// <summary>A method that computes a part of a result.</summary>
    /// <param name="phase">The part's phase.</param>
    /// <param name="name">Its name.</param>
    /// <param name="references">What it is given.</param>
    /// <param name="body">What it does.</param>
    public static KernelMethod Part(Phase phase, string name, string[] references, IReadOnlyList<Nest> body) =>
        new(name, new(references), [new(Guard.None, body)]) { HasModes = phase == Phase.Backward, Inlining = Inlining.Never };

    /// <summary>What the penalty adds to J.</summary>
    public static KernelMethod Penalty(IReadOnlyList<Nest> body) => new("Penalty", new(["w"]), [new(Guard.None, body)]) { IsEntry = true, ReturnsLoss = true };

    /// <summary>What it adds to the gradient.</summary>
    public static KernelMethod PenaltySlope(IReadOnlyList<Nest> body) => new("AddPenaltySlope", new(["w", "g"]), [new(Guard.None, body)]) { IsEntry = true };

    /// <summary>The same, as a call of that of another kernel.</summary>
    public KernelMethod Of(string kernel) => this with { Variants = [Variant.Of(CallMethod.Of($"{kernel}.{Name}", [.. References]))], Inlining = Inlining.Always };

    private static string[] Given(Phase result) => result switch
    {
        Phase.Forward => ["w", "x", "a", "v"],
        Phase.Loss => ["w", "x", "y", "v"],
        _ => ["w", "x", "y", "g", "v"],
    };
}

/// <summary>A way to compute what a method computes.</summary>
/// <param name="Guard">When it is taken.</param>
/// <param name="Body">What it does.</param>
internal sealed record Variant(Guard Guard, IReadOnlyList<Nest> Body)
{
    public static Variant Of(CallMethod call, Guard guard = Guard.None) => new(guard, [call]);

    /// <summary>The call that is all of it; null: it is more.</summary>
    public CallMethod? Call => Body.Count == 1 ? Body[0] as CallMethod : null;
}

/// <summary>What must hold for a way to be taken.</summary>
internal enum Guard
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The machine has vectors of 512 bits.</summary>
    Vectors512,

    /// <summary>It has vectors of 256 bits.</summary>
    Vectors256,
}

/// <summary>What the JIT does with a method.</summary>
internal enum Inlining
{
    /// <summary>It optimises it from the first call on.</summary>
    AsItLikes,

    /// <summary>It inlines it, a name for a few instructions.</summary>
    Always,

    /// <summary>It optimises it from the first call on, and never inlines it.</summary>
    Never,
}
