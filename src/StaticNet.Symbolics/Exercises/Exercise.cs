using System.Globalization;
using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Questions;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>A network with short numbers, questions about it, and their key with marks. The same seed and level give the same exercise.</summary>
/// <example><code>
/// Exercise exercise = Exercises.Create(seed: 1, level: 2);
/// Console.WriteLine(exercise);                                      // the sheet
/// Console.WriteLine(exercise.ToKey());                              // for the teacher
/// Console.WriteLine(exercise.Grade(1, "0.55"));                     // 1 of 1 mark: right
/// </code></example>
public sealed class Exercise
{
    private readonly double[] _parameters;
    private readonly double[] _sample;
    private readonly double[] _target;

    internal Exercise(int seed, int level, NetworkEquations equations, double[] parameters, double[] sample, double[] target, double learningRate)
    {
        (Seed, Level, Equations, LearningRate) = (seed, level, equations, learningRate);
        (_parameters, _sample, _target) = (parameters, sample, target);
        Values = equations.At(parameters, sample, target);
        Questions = new ExerciseQuestions(equations, Values, learningRate).For(level);
    }

    /// <summary>What it was drawn from.</summary>
    public int Seed { get; }

    /// <summary>How much is asked, from 1 to <see cref="Exercises.Levels"/>.</summary>
    public int Level { get; }

    /// <summary>The network's equations.</summary>
    public NetworkEquations Equations { get; }

    /// <summary>Every number that flows through them.</summary>
    public EquationValues Values { get; }

    /// <summary>The parameters, laid out as in a compiled network.</summary>
    public IReadOnlyList<double> Parameters => _parameters;

    /// <summary>The inputs.</summary>
    public IReadOnlyList<double> Sample => _sample;

    /// <summary>The targets.</summary>
    public IReadOnlyList<double> Target => _target;

    /// <summary>η, for the question about a step of gradient descent.</summary>
    public double LearningRate { get; }

    /// <summary>The questions, in their order.</summary>
    public IReadOnlyList<ExerciseQuestion> Questions { get; }

    /// <summary>The marks of all questions.</summary>
    public int Marks => Questions.Sum(question => question.Marks);

    /// <summary>
    /// Grades an answer: an equation as <see cref="AnswerChecking.Check"/> does; a number that is within half a percent of the right one, or 0.0005, so that rounding
    /// on the way costs nothing.
    /// </summary>
    /// <param name="number">The number of the question, from 1.</param>
    /// <param name="answer">An equation, or a number, with the name and = before it or without.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such question.</exception>
    /// <exception cref="AnswerSyntaxException">The answer cannot be read.</exception>
    public ExerciseGrade Grade(int number, string answer)
    {
        if (number < 1 || number > Questions.Count)
            throw new ArgumentOutOfRangeException(nameof(number), number, $"There are questions 1 to {Questions.Count}.");
        ExerciseQuestion question = Questions[number - 1];
        return new ExerciseGrading(Equations).Grade(question, answer ?? throw new ArgumentNullException(nameof(answer)));
    }

    /// <summary>The sheet: the network, its numbers, the questions.</summary>
    /// <param name="notation">The letters and the numbering of the numbers; null: the course's.</param>
    public string ToText(Notation? notation = null)
    {
        var text = new StringBuilder();
        text.Append(string.Format(CultureInfo.InvariantCulture, "Exercise {0}, level {1}, {2} marks\n{3}\n\n", Seed, Level, Marks, Equations.Title));
        foreach (string line in Numbers(new TextPrinter { Notation = Notation.OrCourse(notation) }))
            text.Append(line).Append('\n');
        text.Append('\n');
        foreach (ExerciseQuestion question in Questions)
            text.Append(question).Append('\n');
        return text.ToString();
    }

    /// <summary>The key: each question's answer and marks.</summary>
    public string ToKey()
    {
        var text = new StringBuilder();
        text.Append(string.Format(CultureInfo.InvariantCulture, "Key to exercise {0}, level {1}, {2} marks\n\n", Seed, Level, Marks));
        foreach (ExerciseQuestion question in Questions)
            text.Append(string.Format(CultureInfo.InvariantCulture, "{0}. ({1}) {2}\n", question.Number, question.Marks, question.Key));
        return text.ToString();
    }

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    // A line for each unit: its weights and its bias; then the sample and its targets.
    private IEnumerable<string> Numbers(TextPrinter printer)
    {
        NetworkTopology topology = Equations.Topology;
        NetworkSymbols symbols = Equations.Derivation.Symbols;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
            {
                IEnumerable<string> weights = Enumerable.Range(0, topology.FanIn(layer)).Select(input =>
                    Line(printer.Name(symbols.Weight(layer, new FixedIndex(unit), new FixedIndex(input))), _parameters[topology.WeightIndex(layer, unit, input)]));
                yield return string.Join(", ", weights.Append(Line(printer.Name(symbols.Bias(layer, new FixedIndex(unit))), _parameters[topology.BiasIndex(layer, unit)])));
            }
        }

        yield return string.Join(", ", _sample.Select((x, n) => Line(printer.Name(symbols.Activation(-1, new FixedIndex(n))), x))
            .Concat(_target.Select((y, n) => Line(printer.Name(symbols.Target(new FixedIndex(n))), y))));
    }

    private static string Line(string name, double value) => $"{name} = {ExerciseQuestions.Number(value)}";
}
