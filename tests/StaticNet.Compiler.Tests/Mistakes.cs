using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Tests;

/// <summary>Plans with a mistake, for the tests to find.</summary>
internal static class Mistakes
{
    /// <summary>The last term of a sum is left out; null where no sum is a loop.</summary>
    public static BatchPlan? WrongTail(BatchPlan plan) => First(plan, WrongTail);

    /// <summary>The same of one nest.</summary>
    public static Nest? WrongTail(Nest nest) => nest is TiledSums { Terms: > 1 } sums ? sums with { Terms = sums.Terms - 1 } : nest is Segment { Statements: [.., Loop { Range: { First: { } first, End: { } end } } loop] } segment && end - first > 1
        ? segment.Around([.. segment.Statements.Take(segment.Statements.Count - 1), loop with { Range = loop.Range with { End = end - 1 } }])
        : null;

    /// <summary>The gradients of the last input are left out; null where no gradient is summed lane by lane.</summary>
    public static BatchPlan? MissingInput(BatchPlan plan) => First(plan, nest => nest is LaneProducts { Inputs: > 1 } products ? products with { Inputs = products.Inputs - 1 } : null);

    /// <summary>A gradient takes δ of the unit after its own; null where no gradient is summed lane by lane.</summary>
    public static BatchPlan? WrongDelta(BatchPlan plan) => First(plan, nest => nest is LaneProducts products ? products with { Deltas = products.Deltas + products.RowStride } : null);

    /// <summary>A sum that has segments is one chain, or the first term comes last; null where no sum is a loop.</summary>
    public static BatchPlan? Reordering(BatchPlan plan) => First(plan, nest => nest is TiledSums { Segments: > 1 } sums ? sums with { Segments = 1 } : nest is Segment { Statements: [.., Loop { Range: { First: { } first, End: { } end } } loop] } segment && end - first > 2
        ? segment.Around(
        [
            .. segment.Statements.Take(segment.Statements.Count - 1),
            loop with { Range = loop.Range with { First = first + 1 } },
            loop with { Range = loop.Range with { End = first + 1 } },
        ])
        : null);

    /// <summary>Statements with the first mistake that can be made in them; the same where none can.</summary>
    public static IReadOnlyList<Nest> First(IReadOnlyList<Nest> nests, Func<Nest, Nest?> mistake)
    {
        bool done = false;
        Nest Change(Nest nest)
        {
            if (done)
                return nest;
            if (mistake(nest) is { } changed)
            {
                done = true;
                return changed;
            }

            return nest.Body.Count == 0 ? nest : nest.Around([.. nest.Body.Select(Change)]);
        }

        List<Nest> wrong = [.. nests.Select(Change)];
        return done ? wrong : nests;
    }

    private static BatchPlan? First(BatchPlan plan, Func<Nest, Nest?> mistake)
    {
        foreach (NestMethod method in plan.Methods)
        {
            IReadOnlyList<Nest> body = First(method.Body, mistake);
            if (!ReferenceEquals(body, method.Body))
                return plan with { Methods = [.. plan.Methods.Select(other => other == method ? method with { Body = body } : other)] };
        }

        return null;
    }
}
