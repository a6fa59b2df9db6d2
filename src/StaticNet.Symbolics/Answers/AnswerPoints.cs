using StaticNet.Symbolics.Derivations;

namespace StaticNet.Symbolics.Answers;

/// <summary>The random points at which an answer is compared, and what is right there.</summary>
internal sealed class AnswerPoints
{
    // Behind ReLUs most slopes are 0 at many points, where nothing is to be seen.
    private const int Telling = 6;
    private const int Most = 60;

    // A point of a wide network takes long, and its many units see much at once.
    private const int WideParameters = 2000;

    private readonly IReadOnlyDictionary<string, int> _indices;

    private AnswerPoints(IReadOnlyDictionary<string, int> indices, List<(NetworkPoint Point, Precise Right)> points)
    {
        _indices = indices;
        Points = [.. points.OrderBy(point => point.Right.IsZero)];
    }

    /// <summary>The points, those first where the right value is not 0.</summary>
    public IReadOnlyList<(NetworkPoint Point, Precise Right)> Points { get; }

    public static AnswerPoints Of(NetworkDerivation derivation, AnswerTarget target, IReadOnlyDictionary<string, int> indices, bool isBatch)
    {
        var points = new List<(NetworkPoint, Precise)>();
        int telling = 0;
        int enough = derivation.Topology.ParameterCount > WideParameters ? 2 : Telling;
        for (int number = 1; telling < enough && number <= Most; number++)
        {
            var point = NetworkPoint.Of(derivation, number, isBatch);
            Precise right = target.Value(point);
            telling += right.IsZero ? 0 : 1;
            points.Add((point, right));
        }

        return new(indices, points);
    }

    /// <summary>Whether a value is the right one at every point where it has a value.</summary>
    public bool AreEqual(AnswerNode value) => AreEqual(point => new AnswerEvaluator(point, _indices).Evaluate(value), (_, right) => right);

    /// <summary>Whether something made of the answer equals something made of the right value, at every point where the first has a value.</summary>
    public bool AreEqual(Func<NetworkPoint, Precise?> made, Func<NetworkPoint, Precise, Precise> wanted)
    {
        int compared = 0;
        foreach ((NetworkPoint point, Precise right) in Points)
        {
            if (made(point) is not { } value)
                continue;
            if (!Precise.AreClose(value, wanted(point, right)))
                return false;
            compared++;
        }

        return 2 * compared > Points.Count;
    }

    public Precise? Evaluate(NetworkPoint point, AnswerNode value) => new AnswerEvaluator(point, _indices).Evaluate(value);
}
