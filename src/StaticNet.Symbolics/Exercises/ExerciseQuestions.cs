using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Questions;

/// <summary>Asks about a network what its level asks for, and answers from the equations.</summary>
/// <param name="equations">The equations.</param>
/// <param name="values">The numbers of the exercise.</param>
/// <param name="learningRate">η.</param>
internal sealed class ExerciseQuestions(NetworkEquations equations, EquationValues values, double learningRate)
{
    private readonly TextPrinter _printer = new();
    private readonly List<ExerciseQuestion> _questions = [];

    private NetworkTopology Topology => equations.Topology;

    private int Last => Topology.Layers.Count - 1;

    public IReadOnlyList<ExerciseQuestion> For(int level)
    {
        AskForForward();
        AskForNumber($"How large is the loss L?", 1, "L", values.Loss);
        AskForDelta();
        AskForGradient(Last, level);
        if (Last > 0)
            AskForGradient(0, level);
        if (level > 1)
            AskForStep(0);
        return _questions;
    }

    /// <summary>A number to six digits, as a question gives it.</summary>
    public static string Number(double value) => double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        .ToString(Math.Abs(value) < 1e-4 && value != 0 ? "0.#####e-0" : "0.##########", CultureInfo.InvariantCulture).Replace('-', '−');

    // z and a of the first unit, then of the outputs.
    private void AskForForward()
    {
        SymbolExpr z = equations.Derivation.Symbols.PreActivation(0, new FixedIndex(0));
        AskForNumber($"How large is {_printer.Name(z)}?", 1, _printer.Name(z), values.PreActivation(0, 0));
        for (int unit = 0; unit < Topology.OutputSize; unit++)
        {
            string a = _printer.Name(equations.Derivation.Symbols.Activation(Last, new FixedIndex(unit)));
            AskForNumber($"How large is {a}?", 1, a, values.Activation(Last, unit));
        }
    }

    private void AskForDelta()
    {
        Equation delta = equations.Deltas[0];
        string name = _printer.Name(equations.Derivation.Symbols.Delta(Last, new FixedIndex(0)));
        AskForEquation($"Write down {name} = ∂L/∂{_printer.Name(equations.Derivation.Symbols.PreActivation(Last, new FixedIndex(0)))} and simplify it.", 2, name, Text(delta), values.Delta(Last, 0));
    }

    // The equation, path by path on the first layer, and its number.
    private void AskForGradient(int layer, int level)
    {
        int input = Topology.FanIn(layer) - 1;
        string name = $"∂J/∂{_printer.Name(equations.Derivation.Symbols.Weight(layer, new FixedIndex(0), new FixedIndex(input)))}";
        DerivationLadder ladder = equations.OfWeight(layer, 0, input);
        double paths = ladder.PathCount;
        string how = layer == Last ? "" : paths == 1 ? ", along its path to the loss" : string.Format(CultureInfo.InvariantCulture, ", along its {0} paths to the loss", paths);
        DerivationRung rung = ladder.Rungs.First(each => each.Name == (layer == Last ? "simplified" : "substituted"));
        string key = Text(rung.Equations[rung.Equations.Count - 1]).Replace("∂L/∂θ", "∂J/∂θ");
        AskForEquation($"Write down {name}{how}.", layer == Last ? 2 : 2 + level, name, key, values.WeightGradient(layer, 0, input));
        AskForNumber($"How large is {name}?", 1, name, values.WeightGradient(layer, 0, input));
    }

    private void AskForStep(int layer)
    {
        int input = Topology.FanIn(layer) - 1;
        string name = _printer.Name(equations.Derivation.Symbols.Weight(layer, new FixedIndex(0), new FixedIndex(input)));
        double before = values.Parameters[Topology.WeightIndex(layer, 0, input)];
        AskForNumber($"How large is {name} after one step of gradient descent with η = {Number(learningRate)}?", 1, name, before - (learningRate * values.WeightGradient(layer, 0, input)));
    }

    private void AskForNumber(string text, int marks, string name, double value) =>
        _questions.Add(new(_questions.Count + 1, text, marks, name, $"{name} = {Number(value)}", value, AsksForEquation: false));

    private void AskForEquation(string text, int marks, string name, string key, double value) =>
        _questions.Add(new(_questions.Count + 1, text, marks, name, key, value, AsksForEquation: true));

    // The equation without the remark behind it.
    private static string Text(Equation equation) => equation.ToText() is var text && text.IndexOf("        ", StringComparison.Ordinal) is var end and > 0 ? text.Substring(0, end) : text;
}
