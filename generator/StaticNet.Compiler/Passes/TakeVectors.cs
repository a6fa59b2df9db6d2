using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Passes;

/// <summary>A loop over numbers takes a vector of them a round. Its range is that of whole vectors.</summary>
internal static class TakeVectors
{
    /// <param name="loop">The loop.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    public static Loop Apply(Loop loop, int lanes) => loop with
    {
        Range = loop.Range with { Step = lanes },
        Statements = [.. loop.Body.Select(nest => nest.Map(index => index.Loop == loop.Index ? index with { Lanes = lanes } : index))],
    };
}
