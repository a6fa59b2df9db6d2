using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Proofs.Tests;

/// <summary>Exercises against their own key, and the key against SymPy, which solves them from the topology and the numbers alone.</summary>
public class ExerciseTests
{
    private const int Variants = 30;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Exercise[] All = [.. Enumerable.Range(0, Variants).Select(seed => Exercises.Create(seed, 1 + (seed % Exercises.Levels)))];

    [Fact]
    public void Every_key_earns_all_marks()
    {
        foreach (Exercise exercise in All)
        {
            Assert.Equal(exercise.Marks, exercise.Questions.Sum(question => exercise.Grade(question.Number, question.Key).Marks));
            Assert.InRange(exercise.Marks, 5, 40);
        }

        Assert.Equal(Variants, All.Select(exercise => exercise.ToText()).Distinct().Count());
        Assert.Equal(All[7].ToText() + All[7].ToKey(), Exercises.Create(7, All[7].Level).ToText() + Exercises.Create(7, All[7].Level).ToKey());
    }

    [Fact]
    public void Every_number_of_the_key_is_that_of_SymPy()
    {
        string folder = Directory.CreateTempSubdirectory("StaticNet.Exercises").FullName;
        try
        {
            (string source, string target) = (Path.Combine(folder, "exercises.json"), Path.Combine(folder, "solved.json"));
            File.WriteAllText(source, JsonSerializer.Serialize(All.Select(exercise => new
            {
                Network = PlainNetwork.Of(exercise.Equations.Topology),
                Numbers = Numbers(exercise),
                Questions = exercise.Questions.Select(question => Question(question, exercise.LearningRate)),
            }), Json));
            Python.Run(Path.Combine(AppContext.BaseDirectory, "SymPy", "exercises.py"), source, target);
            string[][] solved = JsonSerializer.Deserialize<string[][]>(File.ReadAllText(target))!;
            foreach ((Exercise exercise, string[] values) in All.Zip(solved))
            {
                Assert.Equal(exercise.Questions.Count, values.Length);
                foreach ((ExerciseQuestion question, string value) in exercise.Questions.Zip(values))
                    Assert.Equal(double.Parse(value, CultureInfo.InvariantCulture), question.Value, 12);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_wrong_answer_earns_nothing_and_is_told_why()
    {
        Exercise exercise = All[1];
        ExerciseQuestion number = exercise.Questions.First(question => !question.AsksForEquation);
        ExerciseQuestion equation = exercise.Questions.Last(question => question.AsksForEquation);
        Assert.Contains("the sign is turned round", exercise.Grade(number.Number, (-number.Value).ToString("R", CultureInfo.InvariantCulture)).Explanation);
        Assert.Contains(number.Key, exercise.Grade(number.Number, "77").Explanation.Replace(" is ", " = "));
        ExerciseGrade grade = exercise.Grade(equation.Number, equation.Key.Replace(" = ", " = 0 − (") + ")");
        Assert.Equal((0, false), (grade.Marks, grade.IsRight));
        Assert.Contains("sign", grade.Explanation);
        Assert.Contains("the question is about", exercise.Grade(equation.Number, exercise.Equations.Deltas[0].ToText()).Explanation);
        Assert.Throws<AnswerSyntaxException>(() => exercise.Grade(number.Number, "about a half"));
        Assert.Throws<AnswerSyntaxException>(() => exercise.Grade(equation.Number, "about a half"));
        Assert.Throws<ArgumentOutOfRangeException>(() => exercise.Grade(0, "1"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Exercises.Create(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Exercises.Create(1, Exercises.Levels + 1));
    }

    private static Dictionary<string, string> Numbers(Exercise exercise)
    {
        NetworkTopology topology = exercise.Equations.Topology;
        var numbers = new Dictionary<string, double>();
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
            {
                for (int input = 0; input < topology.FanIn(layer); input++)
                    numbers[$"w{layer + 1}_{unit + 1}_{input + 1}"] = exercise.Parameters[topology.WeightIndex(layer, unit, input)];
                numbers[$"b{layer + 1}_{unit + 1}"] = exercise.Parameters[topology.BiasIndex(layer, unit)];
            }
        }

        for (int n = 0; n < exercise.Sample.Count; n++)
            numbers[$"x_{n + 1}"] = exercise.Sample[n];
        for (int n = 0; n < exercise.Target.Count; n++)
            numbers[$"y_{n + 1}"] = exercise.Target[n];
        return numbers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString("R", CultureInfo.InvariantCulture));
    }

    // What a question asks for, in SymPy's names.
    private static object Question(ExerciseQuestion question, double rate)
    {
        if (question.Name == "L")
            return new { Kind = "loss", Name = "" };
        Match name = Regex.Match(Ascii(question.Name), @"^(?<d>∂J/∂)?(?<letter>[θzaδ])\((?<layer>\d)\)(?<indices>\d+)$");
        int layer = int.Parse(name.Groups["layer"].Value, CultureInfo.InvariantCulture);
        string indices = string.Join("_", name.Groups["indices"].Value.ToCharArray());
        return (name.Groups["d"].Success, name.Groups["letter"].Value) switch
        {
            (true, _) => new { Kind = "gradient", Name = $"w{layer}_{indices}" },
            (_, "θ") => (object)new { Kind = "step", Name = $"w{layer}_{indices}", Rate = rate.ToString("R", CultureInfo.InvariantCulture) },
            (_, "δ") => new { Kind = "delta", Name = $"b{layer - 1}_{indices}" },
            (_, var letter) => new { Kind = "value", Name = $"{letter}{layer}_{indices}" },
        };
    }

    private static string Ascii(string name) =>
        string.Concat(name.Select(letter => letter switch { '⁽' => '(', '⁾' => ')', >= '₀' and <= '₉' => (char)(letter - '₀' + '0'), '¹' => '1', '²' => '2', '³' => '3', >= '⁴' and <= '⁹' => (char)(letter - '⁴' + '4'), _ => letter }));
}
