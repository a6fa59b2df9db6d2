using System.Globalization;
using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>
/// The equations of a network, derived from its topology by the code that the build ran: what is printed here is what was compiled.
/// They are written for one sample, m = 1; a batch takes the mean over its samples and adds the penalty once.
/// </summary>
/// <example><code>Console.WriteLine(AssignmentNet.Equations);</code></example>
public sealed class NetworkEquations
{
    private readonly Lazy<OperationCount?> _unshared;

    private NetworkEquations(NetworkDerivation derivation)
    {
        Derivation = derivation;
        Forward = [.. WrittenEquations.Forward(derivation)];
        Loss = [.. WrittenEquations.Loss(derivation)];
        Deltas = [.. WrittenEquations.Deltas(derivation)];
        Gradients = [.. WrittenEquations.Gradients(derivation)];
        Evaluated = [.. new WrittenEquations([.. derivation.Program.Where(IsStableForm)], indexed: true)];
        Hash = DerivationHash.Of(derivation);
        _unshared = new(() => Symbolics.Derivations.UnsharedOperations.Of(derivation));
    }

    /// <summary>The network.</summary>
    public NetworkTopology Topology => Derivation.Topology;

    internal NetworkDerivation Derivation { get; }

    /// <summary>The network in one line: "IrisNet · 4 → 8 tanh → 3 softmax · categorical cross-entropy".</summary>
    public string Title => NetworkTitle.Of(Topology);

    /// <summary>z and a of every unit, from the first layer on.</summary>
    public IReadOnlyList<Equation> Forward { get; }

    /// <summary>The loss L of a sample; none of a network for inference.</summary>
    public IReadOnlyList<Equation> Loss { get; }

    /// <summary>J in terms of L: the mean over m samples, and the penalties with the values of their parameters. Empty of a network for inference.</summary>
    public string Objective => ObjectiveIn(null);

    /// <summary>δ = ∂L/∂z of every unit, from the last layer back; none of a network for inference.</summary>
    public IReadOnlyList<Equation> Deltas { get; }

    /// <summary>∂J/∂θ and ∂J/∂b of every weight and bias, from the last layer back; none of a network for inference.</summary>
    public IReadOnlyList<Equation> Gradients { get; }

    /// <summary>∂aᵢ/∂zⱼ of the output layer, derived on request: its size is the square of the number of outputs.</summary>
    public ActivationJacobian OutputJacobian => new(Derivation);

    /// <summary>Where a value is evaluated by another form than the textbook's, so that it neither overflows nor is computed twice: that form.</summary>
    public IReadOnlyList<Equation> Evaluated { get; }

    /// <summary>The operations of the outputs and all gradients of one sample, by kind.</summary>
    public OperationCount Operations => Derivation.Operations;

    /// <summary>
    /// The same if nothing were shared on the way back: every derivative on its own, path by path; null where that is beyond all measure.
    /// Counted on request.
    /// </summary>
    public OperationCount? UnsharedOperations => _unshared.Value;

    /// <summary>A fingerprint of the derivation, 16 hexadecimal digits: generated code carries it.</summary>
    public string Hash { get; }

    /// <summary>The derivation of ∂J/∂θ of a weight, rung by rung.</summary>
    /// <param name="layer">From 0.</param>
    /// <param name="unit">From 0, the unit it leads to.</param>
    /// <param name="input">From 0, the input it comes from.</param>
    /// <param name="pathLimit">The most paths that are written one by one, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index or the limit is out of range.</exception>
    /// <exception cref="InvalidOperationException">The network is one for inference, without a loss.</exception>
    public DerivationLadder OfWeight(int layer, int unit, int input, int pathLimit = DerivationLadder.DefaultPathLimit)
    {
        _ = Topology.Loss;
        Topology.CheckIndices(layer, unit, input);
        return new(Derivation, layer, unit, input, pathLimit);
    }

    /// <summary>The derivation of ∂J/∂b of a bias, rung by rung.</summary>
    /// <param name="layer">From 0.</param>
    /// <param name="unit">From 0.</param>
    /// <param name="pathLimit">The most paths that are written one by one, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index or the limit is out of range.</exception>
    /// <exception cref="InvalidOperationException">The network is one for inference, without a loss.</exception>
    public DerivationLadder OfBias(int layer, int unit, int pathLimit = DerivationLadder.DefaultPathLimit)
    {
        _ = Topology.Loss;
        Topology.CheckIndices(layer, unit);
        return new(Derivation, layer, unit, null, pathLimit);
    }

    /// <summary><see cref="Objective"/> in a notation.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ObjectiveIn(Notation? notation) => Topology.HasLoss ? ObjectiveText.Of(Derivation, notation) : "";

    /// <summary>The numbers that flow through the equations for one sample.</summary>
    /// <param name="parameters">The parameters, laid out as in the compiled network.</param>
    /// <param name="sample">The inputs.</param>
    /// <param name="target">The targets; of a network for inference, which has none, an empty array.</param>
    /// <param name="masks">
    /// The factors m of dropout, <see cref="NetworkTopology.MaskSize"/> of them, as <c>DropoutKey.Masks</c> draws them; null: all 1, the whole network.
    /// </param>
    /// <exception cref="ArgumentException">A length does not fit, or the loss is not made for the target.</exception>
    public EquationValues At(double[] parameters, double[] sample, double[] target, double[]? masks = null) => new(Derivation, parameters, sample, target, masks);

    /// <summary>Derives the equations of a network.</summary>
    /// <param name="topology">The network.</param>
    public static NetworkEquations Of(NetworkTopology topology) =>
        new(NetworkDerivation.Of(topology ?? throw new ArgumentNullException(nameof(topology))));

    /// <summary>Derives the equations of a compiled network, and makes sure that they are the ones it was compiled from.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="hash">The fingerprint in its generated code.</param>
    /// <exception cref="InvalidOperationException">This library derives other equations than the ones that were compiled.</exception>
    public static NetworkEquations Of(NetworkTopology topology, string hash)
    {
        NetworkEquations equations = Of(topology);
        return equations.Hash == hash
            ? equations
            : throw new InvalidOperationException(
                $"{topology.Name} was compiled from the derivation {hash}, this version of StaticNet derives {equations.Hash}: rebuild the project with the version it runs with.");
    }

    /// <summary>All equations as plain text, section by section.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(Notation? notation = null)
    {
        var text = new StringBuilder();
        text.AppendLine(Title);
        text.AppendLine(string.Format(CultureInfo.InvariantCulture, "{0} parameters, {1}", Topology.ParameterCount, Operations));
        if (Topology.HasLoss && UnsharedOperations is { } unshared)
            text.AppendLine($"every derivative on its own, path by path: {unshared}");
        var meanings = new FunctionMeanings();
        foreach ((string title, IReadOnlyList<Equation> equations, IEnumerable<string> objective) in Sections([ObjectiveIn(notation)], notation))
        {
            text.AppendLine().AppendLine($"── {title} ──");
            foreach (string line in equations.Select(equation => equation.ToText(notation)).Concat(objective))
                text.AppendLine(line);
            if (meanings.New(equations.Select(equation => equation.Value)) is { Count: > 0 } said)
                text.AppendLine($"where {Prose.Join("; ", said).ToText(notation)}");
        }

        return text.ToString().Replace("\r\n", "\n");
    }

    /// <summary>All equations as LaTeX: one aligned display a section.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToLatex(Notation? notation = null)
    {
        var text = new StringBuilder();
        IEnumerable<string> rows = Topology.HasLoss ? ObjectiveText.LatexRows(Derivation, notation) : [];
        foreach ((string title, IReadOnlyList<Equation> equations, IEnumerable<string> objective) in Sections(rows, notation))
        {
            text.AppendLine($"% {title}").AppendLine("\\begin{align*}");
            text.AppendLine(string.Join(" \\\\\n", equations.Select(equation => equation.AlignedLatex(notation)).Concat(objective)));
            text.AppendLine("\\end{align*}");
        }

        return text.ToString().Replace("\r\n", "\n");
    }

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    private IEnumerable<(string Title, IReadOnlyList<Equation> Equations, IEnumerable<string> Objective)> Sections(IEnumerable<string> objective, Notation? notation)
    {
        yield return ("forward", Forward, []);
        if (Topology.HasLoss)
            yield return ("loss", Loss, objective);
        if (Evaluated.Count > 0)
            yield return ("evaluated as", Evaluated, []);
        if (!Topology.HasLoss)
            yield break;
        yield return ($"{Notation.OrCourse(notation).Delta} = ∂L/∂z", Deltas, []);
        yield return ("gradient, one sample", Gradients, []);
    }

    private bool IsStableForm(Definition definition) =>
        definition.Target.Variable.Kind is not (VariableKind.WeightGradient or VariableKind.BiasGradient)
        && !Derivation.Equations.Any(e => ReferenceEquals(e.Target, definition.Target) && ReferenceEquals(e.Value, definition.Value));
}
