using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Passes;

/// <summary>
/// The segments of a sum side by side in one loop, and behind it what the longer ones have left: chains that do not wait for one another. Each chain keeps its order.
/// </summary>
internal static class InterleaveSegments
{
    public static IReadOnlyList<Nest> Apply(IReadOnlyList<Nest> nests)
    {
        List<Nest> result = [];
        int n = 0;
        while (n < nests.Count)
        {
            List<Segment> segments = [.. nests.Skip(n).TakeWhile(nest => nest is Segment).Cast<Segment>()];
            if (segments.Count > 1)
                result.Add(Joined([.. segments.Select(segment => (Begin: segment.Statements[0], Loop: (Loop)segment.Statements[1]))]));
            else
                result.Add(nests[n]);
            n += Math.Max(1, segments.Count);
        }

        return result;
    }

    private static Segment Joined(IReadOnlyList<(Nest Begin, Loop Loop)> segments)
    {
        Loop first = segments[0].Loop;
        int start = Start(first), common = segments.Min(segment => Rounds(segment.Loop));
        return new(
            IsSpilled: false,
            [
                .. segments.Select(segment => segment.Begin),
                first with
                {
                    Range = first.Range with { End = start + common },
                    Statements = [.. segments.SelectMany(segment => segment.Loop.Body.Select(step => step.Map(index => index.Shift(first.Index, Start(segment.Loop) - start))))],
                },
                .. from segment in segments
                   from round in Enumerable.Range(common, Rounds(segment.Loop) - common)
                   from step in segment.Loop.Body
                   select step.Map(index => index.Fix(first.Index, Start(segment.Loop) + round)),
            ]);
    }

    private static int Start(Loop loop) => loop.Range.First!.Value;

    private static int Rounds(Loop loop) => loop.Range.End!.Value - Start(loop);
}
