namespace StaticNet.Symbolics.Answers;

/// <summary>The random points at which an answer is compared, and what is right there.</summary>
internal sealed class AnswerPoints
{
    // Behind ReLUs most slopes are 0 at many points, where nothing is to be seen.
    private const int Telling = 6;
    private const int TellingOfWide = 2;
    private const int Most = 60;

    // A point of a wide network takes long, and its many units see much at once.
    private const int WideParameters = 2000;

    private readonly Dictionary<NetworkPoint, AnswerEvaluator> _evaluators;

    private AnswerPoints(IReadOnlyDictionary<string, int> indices, List<(NetworkPoint Point, Precise Right)> points)
    {
        _evaluators = points.ToDictionary(point => point.Point, point => new AnswerEvaluator(point.Point, indices));
        Points = [.. points.OrderBy(point => point.Right.IsZero)];
    }

    /// <summary>The points, those first where the right value is not 0.</summary>
    public IReadOnlyList<(NetworkPoint Point, Precise Right)> Points { get; }

    public static AnswerPoints Of(Func<int, NetworkPoint> draw, AnswerTarget target, IReadOnlyDictionary<string, int> indices)
    {
        var points = new List<(NetworkPoint, Precise)>();
        int telling = 0;
        int enough = Telling;
        for (int number = 1; telling < enough && number <= Most; number++)
        {
            NetworkPoint point = draw(number);
            enough = point.Derivation.Topology.ParameterCount > WideParameters ? TellingOfWide : Telling;
            Precise right = target.Value(point);
            telling += right.IsZero ? 0 : 1;
            points.Add((point, right));
        }

        return new(indices, points);
    }

    /// <summary>Whether a value is the right one at every point where it has a value.</summary>
    public bool AreEqual(AnswerNode value) => AreEqual(point => Evaluate(point, value), (_, right) => right);

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

    public Precise? Evaluate(NetworkPoint point, AnswerNode value) => _evaluators[point].Evaluate(value);
}
