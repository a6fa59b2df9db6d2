using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Answers;

/// <summary>Why an answer is wrong: the first of the usual mistakes that, undone, makes it right.</summary>
/// <param name="derivation">The network.</param>
/// <param name="notation">The letters and the numbering.</param>
/// <param name="answer">The answer, as given.</param>
/// <param name="target">What it is about, at fixed indices.</param>
/// <param name="value">Its right side.</param>
/// <param name="points">The points to compare it at.</param>
/// <param name="factors">What it may lack as a factor.</param>
internal sealed class AnswerDiagnosis(
    NetworkDerivation derivation, Notation notation, string answer, AnswerTarget target, AnswerNode value, AnswerPoints points, AnswerFactors factors)
{
    private readonly TextPrinter _printer = new() { Notation = notation };
    private readonly AnswerEdits _edits = new(derivation, notation, answer);

    private bool DependsOnLoss => target.Of.Variable.Kind is VariableKind.Loss or VariableKind.Delta;

    public (AnswerMistake, string) Explain()
    {
        if (points.Points.All(point => Evaluate(point.Point) is null))
            return (AnswerMistake.Other, "it has no value: it divides by 0, or takes the root or the logarithm of a number that has none");
        var paths = new AnswerPaths(derivation, notation, target, points);
        return OfSamples() ?? OfSign() ?? OfConstant() ?? OfPenalty() ?? paths.Explain(Evaluate) ?? OfEdit(_edits.Of(value, factors), 1)
            ?? OfReading() ?? OfTwo(paths) ?? Unexplained();
    }

    private Precise? Evaluate(NetworkPoint point) => points.Evaluate(point, value);

    private bool Equals(Func<NetworkPoint, Precise, Precise> wanted) => points.AreEqual(Evaluate, wanted);

    // (1/m) Σₛ, of which one is left out
    private (AnswerMistake, string)? OfSamples()
    {
        bool hasSum = value.Nodes().Any(node => node is SampleSumNode);
        bool hasCount = value.Nodes().Any(node => node is SampleCountNode);
        if (hasSum && Equals((point, right) => ((right - Penalty(point)) * point.Samples.Count) + Penalty(point)))
            return (AnswerMistake.SampleMean, "the factor 1/m is missing before Σₛ: J is the mean over the samples");
        if (hasSum && Equals((point, right) => right * point.Samples.Count))
            return (AnswerMistake.SampleMean, "the factor 1/m is missing: J is the mean over the samples");
        return hasCount && !hasSum && target.IsObjective && target.By is { } by
            && Equals((point, _) => (QuantityValues.Partial(point, 0, new(derivation.Symbols.Loss().Variable), by) / point.Samples.Count) + Penalty(point))
            ? (AnswerMistake.SampleMean, "Σₛ is missing behind 1/m: J is the mean over the samples")
            : null;
    }

    private (AnswerMistake, string)? OfSign() => Equals((_, right) => -right) ? (AnswerMistake.Sign, "the sign of the whole is turned round") : null;

    // A constant times the right value
    private (AnswerMistake, string)? OfConstant()
    {
        int outputs = derivation.Topology.OutputSize;
        foreach (int divisor in new[] { 1, 2, outputs, 2 * outputs }.Distinct())
        {
            foreach (int factor in new[] { 1, 2, outputs, 2 * outputs }.Distinct())
            {
                if (factor != divisor && Equals((_, right) => right * Precise.Fraction(factor, divisor)) is true)
                    return DependsOnLoss ? (AnswerMistake.Convention, OtherConvention(factor, divisor)) : (AnswerMistake.Factor, $"it is {Times(factor, divisor)} the right value");
            }
        }

        for (int constant = 3; constant <= 10; constant++)
        {
            if (Equals((_, right) => right * constant))
                return (AnswerMistake.Factor, $"it is {constant} times the right value");
        }

        return null;
    }

    private string OtherConvention(int factor, int divisor)
    {
        Definition loss = derivation.Equations.First(definition => definition.Phase == Phase.Loss);
        string text = _printer.Print(loss.Target, Instantiation.WriteOut(loss.Value, Equation.WrittenOutTerms, grouped: true));
        return $"it is {Times(factor, divisor)} the right value: another convention of the loss, which here is {text}";
    }

    private static string Times(int factor, int divisor)
    {
        var ratio = new Rational(factor, divisor);
        return ratio.Equals(new(2)) ? "twice" : ratio.Equals(new(1, 2)) ? "half" : $"{ratio} times";
    }

    private Precise Penalty(NetworkPoint point) => target.IsObjective && target.By is { Variable.Kind: VariableKind.Weight or VariableKind.Bias } parameter ? QuantityValues.PenaltySlope(point, parameter) : 0;

    private (AnswerMistake, string)? OfPenalty()
    {
        if (!target.IsObjective || target.Parameter is not { } parameter || QuantityValues.PenaltyOf(derivation, parameter) is not { } penalty)
            return null;
        string slope = _printer.Print(penalty.SlopeOf(QuantityValues.Symbol(derivation, parameter)));
        if (Equals((point, right) => right - Penalty(point)))
            return (AnswerMistake.Penalty, $"the slope of the penalty, {slope}, is missing");
        if (Equals((point, right) => right - (2 * Penalty(point))))
            return (AnswerMistake.Sign, $"the sign of the penalty's slope, {slope}, is turned round");
        return Equals((point, right) => right + Penalty(point)) || Equals((point, right) => right - (Precise.Fraction(1, 2) * Penalty(point)))
            ? (AnswerMistake.Convention, $"another convention of the penalty: its slope is {slope} here")
            : null;
    }

    // What makes the answer a constant times the right value, the constant being 1 but for two mistakes at once.
    private (AnswerMistake, string)? OfEdit(IEnumerable<AnswerEdit> edits, Precise constant)
    {
        foreach (AnswerEdit edit in edits)
        {
            if (points.AreEqual(point => points.Evaluate(point, edit.Edited), (_, right) => constant * right))
                return (edit.Mistake, edit.Explain());
        }

        return null;
    }

    // 1/2 m is ½ m; who writes it often means 1/(2m).
    private (AnswerMistake, string)? OfReading()
    {
        static IEnumerable<AnswerEdit> Below(AnswerNode node)
        {
            if (node is ProductNode product && product.Divides.ToList().IndexOf(true) is var first and >= 0 && product.Divides.Skip(first + 1).Any(divides => !divides))
            {
                for (int end = first + 2; end <= product.Children.Count; end++)
                {
                    bool[] divides = [.. product.Divides.Select((below, n) => below || (n > first && n < end))];
                    yield return new(new ProductNode(divides, [.. product.Children]), AnswerMistake.Factor, () => "what stands behind '/' is read as a factor above it: put brackets around all that stands below");
                }
            }
        }

        return OfEdit(AnswerEdit.Everywhere(value, Below), 1);
    }

    private (AnswerMistake, string)? OfTwo(AnswerPaths paths)
    {
        foreach ((Precise constant, string first) in new[] { ((Precise)(-1), "the sign of the whole is turned round"), (2, "it is twice too large"), (Precise.Fraction(1, 2), "it is half as large as it should be") })
        {
            if (OfEdit(_edits.Of(value, factors), constant) is { } second)
                return (AnswerMistake.Other, $"two mistakes: {first}; {second.Item2}");
            if (DependsOnLoss && paths.Explain(point => Evaluate(point) is { } number ? number / constant : null) is { } path)
                return (AnswerMistake.Other, $"two mistakes: {first}; {path.Item2}");
        }

        return null;
    }

    private (AnswerMistake, string) Unexplained()
    {
        (NetworkPoint point, Precise right) = points.Points.First(each => Evaluate(each.Point) is { } number && !Precise.AreClose(number, each.Right));
        return (AnswerMistake.Other, string.Format(
            CultureInfo.InvariantCulture, "it is not {0}, and no single mistake explains it: where that is {1}, this is {2}", target.Name(derivation, notation), Number(right), Number(Evaluate(point)!.Value)));
    }

    private static string Number(Precise value) => DecimalText.Rounded(value.Value, DecimalText.DefaultDigits).ToString();
}
