using System.Globalization;
using System.Security;
using StaticNet.Compiler.Emission;
using StaticNet.Compiler.Writing;
using StaticNet.Generator.Contract;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Emission;

/// <summary>Writes the documentation of the generated members: shapes, equations, exceptions, as IntelliSense shows them.</summary>
/// <param name="code">Where to.</param>
/// <param name="topology">The network.</param>
/// <param name="equations">Its equations.</param>
/// <param name="last">What is compiled last.</param>
/// <param name="modelFile">The file that the parameters to start with come from; null: they are drawn.</param>
internal sealed class MemberDocs(CodeWriter code, NetworkTopology topology, NetworkEquations equations, Phase last, string? modelFile)
{
    // More equations than these do not help in a tooltip; Equations prints all.
    private const int EquationsShown = 24;

    private const string Rows = "m rows of {0}; m is inferred, and 1 for a single sample.";

    public void Class()
    {
        Summary($"{NetworkTitle.Of(topology)}: {Number(topology.ParameterCount)} parameters, {equations.Derivation.OperationsUpTo(last)}.");
    }

    /// <summary>What stands above a member; nothing above one that nobody sees.</summary>
    public void Write(ClassMember member)
    {
        if (member is { IsComputing: true, IsStatic: true, Kind: MemberKind.Method })
        {
            OfInstance(member);
            return;
        }

        Action write = (member.Kind, member.Name) switch
        {
            (MemberKind.Field or MemberKind.Implementation, _) => () => { },
            (MemberKind.Constructor, _) => member.Parameters switch
            {
                "" => DefaultConstructor,
                "int seed" => Constructor,
                _ => ParametersConstructor,
            },
            (_, "Load") => () => Load(member.Parameters!.StartsWith("string", StringComparison.Ordinal)),
            (_, "InputSize") => () => Summary("The number of inputs of a sample."),
            (_, "OutputSize") => () => Summary("The number of outputs of a sample."),
            (_, "ParameterCount") => () => Summary("The number of weights and biases."),
            (_, "Topology") => () => Summary($"The layers{(topology.HasLoss ? ", loss and penalties" : "")} that this network was compiled from."),
            (_, "Equations") => Equations,
            (_, "Parameters") => Parameters,
            (_, "Weight") => Weight,
            (_, "Bias") => Bias,
            (_, "WeightIndex") => WeightIndex,
            (_, "BiasIndex") => BiasIndex,
            (_, "Forward") => () => Forward(member),
            (_, "Loss") => () => Loss(member),
            (_, "MeanLoss") => () => MeanLoss(member),
            (_, "Backward") => () => Backward(member),
            (_, "Penalty") => Penalty,
            (_, "LossForClasses") => () => LossForClasses(member),
            (_, "MeanLossForClasses") => () => MeanLossForClasses(member),
            (_, "BackwardForClasses") => () => BackwardForClasses(member),
            (_, "Learn") => () => Learn(member),
            (_, "LearnForClass") => () => LearnForClass(member),
            _ => throw new InvalidOperationException($"{member.Signature} has no documentation."),
        };
        write();
    }

    /// <summary>A method that is given the parameters says what the one of an instance says.</summary>
    private void OfInstance(ClassMember member)
    {
        code.Line($"/// <inheritdoc cref=\"{Reference(member.Name, member.Parameters!.Split([", "], StringSplitOptions.None).Skip(1))}\"/>");
        Param("parameters", $"{Number(topology.ParameterCount)} values, laid out like Parameters{(member.Name is "Learn" or "LearnForClass" ? "; updated" : "")}.");
    }

    private static string Reference(string name, IEnumerable<string> parameters) => $"{name}({string.Join(", ", parameters.Select(parameter => parameter.Split(' ')[0].Replace('<', '{').Replace('>', '}')))})";

    /// <summary>Parameters and exceptions are those of another member.</summary>
    private void AsOf(string member) => code.Line($"/// <inheritdoc cref=\"{member}\" path=\"//param|//exception\"/>");

    /// <summary>What a method is given and refuses: one with a key takes the key, and the rest from the one without.</summary>
    private void Given(ClassMember member, Action all)
    {
        if (!member.IsThinned)
        {
            all();
            return;
        }

        string[] parameters = member.Parameters!.Split([", "], StringSplitOptions.None);
        AsOf(Reference(member.Name, parameters.Take(parameters.Length - 1)));
        Param("key", "What the masks are drawn from: the same key, the same masks. Give every step another.");
    }

    private void Equations()
    {
        Summary((topology.HasLoss, last) switch
        {
            (false, _) => "The equations that were compiled, of every unit; derived on first use.",
            (true, Phase.Backward) => "The equations that were compiled: forward, loss, δ and the gradient of every parameter; derived on first use.",
            _ => "The equations of the network, those that were left out of its code too: forward, loss, δ and the gradient of every parameter; derived on first use.",
        });
        Exception("global::System.InvalidOperationException", "The library at run time derives other equations than the one at build time did.");
    }

    private void DefaultConstructor() => Summary(modelFile is null ? "A network with parameters drawn with seed 0." : $"A network with the parameters of {SecurityElement.Escape(modelFile)}, which the assembly holds.");

    private void Constructor()
    {
        Summary("A network with parameters drawn by a counter-based generator: He uniform into ReLU and its kin, Glorot uniform into the others, biases 0.");
        Param("seed", "The same seed gives the same parameters, everywhere.");
    }

    private void ParametersConstructor()
    {
        Summary("A network with given parameters.");
        Param("parameters", $"Exactly {Number(topology.ParameterCount)} values, laid out like Parameters; copied.");
        Param("allowNonFinite", "Whether they may be NaN or ∞.");
        Exception("global::System.ArgumentException", "There are more or fewer values, or one is not finite.");
    }

    private void Load(bool fromFile)
    {
        Summary(fromFile ? "The network that a safetensors file holds, as Save writes it." : "The network that a stream of safetensors holds, as Save writes it.");
        if (fromFile)
            Param("path", "The file.");
        else
            Param("stream", "Is read from where it is to its end, and left open.");
        Param("reading", "What it must hold; unless given, this very topology, and parameters that are finite.");
        Exception("global::StaticNet.Models.ModelFormatException", "It is no model of this network; what differs is named.");
        if (fromFile)
            Exception("global::System.IO.IOException", "The file is not there, or cannot be read.");
    }

    private void Parameters() => Summary(
        $"The {Number(topology.ParameterCount)} parameters, per layer: weights input-major, w[input · units + unit], then biases. Writing to it changes the network; while no thread does, many may use it at once.");

    private void Weight()
    {
        Summary("A weight, by reference. Indices count from 0: Weight(0, 0, 0) is θ⁽¹⁾₁₁.");
        Places(input: true);
    }

    private void Bias()
    {
        Summary("A bias, by reference. Indices count from 0: Bias(0, 0) is b⁽¹⁾₁.");
        Places(input: false);
    }

    private void WeightIndex()
    {
        Summary("Where a weight lies in Parameters and in a gradient. Indices count from 0: WeightIndex(0, 0, 0) is the place of θ⁽¹⁾₁₁.");
        AsOf("Weight(int, int, int)");
    }

    private void BiasIndex()
    {
        Summary("Where a bias lies in Parameters and in a gradient. Indices count from 0: BiasIndex(0, 0) is the place of b⁽¹⁾₁.");
        AsOf("Bias(int, int)");
    }

    private void Forward(ClassMember member)
    {
        Summary(member.IsThinned
            ? $"Computes the outputs of m samples, of the network as dropout thins it{(last == Phase.Forward ? "" : ": those that Loss with the same key judges")}. Allocates nothing; a sample's place among the rows decides its masks, and nothing else."
            : "Computes the outputs of m samples. Allocates nothing; a sample has the same bits alone and in any batch.");
        Remarks(equations.Forward);
        Given(member, () =>
        {
            Param("inputs", string.Format(CultureInfo.InvariantCulture, Rows, topology.InputSize));
            Param("outputs", $"m rows of {Number(topology.OutputSize)}; overwritten.");
            Errors("outputs overlap an input");
        });
    }

    private void Loss(ClassMember member)
    {
        Summary($"J: the mean loss of m samples, plus the penalty{Thinned(member.IsThinned)}. Allocates nothing.");
        Remarks(equations.Loss, equations.Objective);
        Given(member, () =>
        {
            Samples();
            Errors(null);
        });
    }

    private void MeanLoss(ClassMember member)
    {
        Summary("The mean loss of m samples, (1/m) Σₛ L⁽ˢ⁾, without the penalty: what validation measures. Loss is MeanLoss + Penalty(), rounded once. Allocates nothing.");
        AsOf(Reference("Loss", member.Parameters!.Split([", "], StringSplitOptions.None)));
    }

    private void Backward(ClassMember member)
    {
        Summary($"J and its gradient ∂J/∂θ{Thinned(member.IsThinned)}; returns the same bits as Loss. Allocates nothing.");
        Remarks([.. equations.Deltas, .. equations.Gradients], equations.Objective);
        Given(member, () =>
        {
            Samples();
            Param("gradient", $"{Number(topology.ParameterCount)} values, laid out like Parameters; overwritten.");
            Errors("the gradient overlaps an input");
        });
    }

    private void Penalty() => Summary("The penalty that J includes; 0 for a network without one. MeanLoss is J without it.");

    private void LossForClasses(ClassMember member)
    {
        Summary($"J of m samples whose targets are class indices{Thinned(member.IsThinned)}: the same bits as Loss with one-hot targets.");
        Given(member, () =>
        {
            Classes();
            Errors("a class index is out of range");
        });
    }

    private void MeanLossForClasses(ClassMember member)
    {
        Summary("The mean loss of m samples whose targets are class indices, without the penalty: the same bits as MeanLoss with one-hot targets.");
        AsOf(Reference("LossForClasses", member.Parameters!.Split([", "], StringSplitOptions.None)));
    }

    private void BackwardForClasses(ClassMember member)
    {
        Summary($"J and its gradient for m samples whose targets are class indices{Thinned(member.IsThinned)}: the same bits as Backward with one-hot targets.");
        Given(member, () =>
        {
            Classes();
            Param("gradient", $"{Number(topology.ParameterCount)} values, laid out like Parameters; overwritten.");
            Errors("a class index is out of range, or the gradient overlaps an input");
        });
    }

    private void Learn(ClassMember member)
    {
        Summary($"One step of gradient descent on one sample, θ ← θ − η ∂J/∂θ{Thinned(member.IsThinned)}: for a network that learns while it is in use. The same bits as Backward and a step of Sgd without momentum. Allocates nothing.");
        Given(member, () =>
        {
            Sample();
            Param("target", $"{Number(topology.OutputSize)} targets.");
            Rate();
            JBefore();
            Errors("the parameters overlap the sample, or η is not finite or below 0");
        });
    }

    private void LearnForClass(ClassMember member)
    {
        Summary($"One step of gradient descent on one sample of a class, θ ← θ − η ∂J/∂θ{Thinned(member.IsThinned)}: the same bits as Learn with the one-hot target.");
        Given(member, () =>
        {
            Sample();
            Param("classIndex", $"The class, 0 to {Number(topology.OutputSize - 1)}.");
            Rate();
            JBefore();
            Errors("the class is out of range, the parameters overlap the sample, or η is not finite or below 0");
        });
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Thinned(bool withKey) => withKey ? ", of the network as dropout thins it" : "";

    private void Samples()
    {
        Param("inputs", string.Format(CultureInfo.InvariantCulture, Rows, topology.InputSize));
        Param("targets", $"m rows of {Number(topology.OutputSize)}.");
    }

    private void Sample() => Param("input", $"{Number(topology.InputSize)} inputs.");

    private void Rate() => Param("rate", "η, the length of the step relative to the slope; finite and at least 0.");

    private void JBefore() => code.Line("/// <returns>J before the step, penalty included.</returns>");

    private void Classes()
    {
        Param("inputs", string.Format(CultureInfo.InvariantCulture, Rows, topology.InputSize));
        Param("classes", $"m class indices, 0 to {Number(topology.OutputSize - 1)}.");
    }

    private void Places(bool input)
    {
        Param("layer", $"0 to {Number(topology.Layers.Count - 1)}.");
        Param("unit", "The unit it leads to, from 0.");
        if (input)
            Param("input", "The input it comes from, from 0.");
        Exception("global::System.ArgumentOutOfRangeException", "An index is out of range.");
    }

    private void Summary(string text) => code.Line($"/// <summary>{Escape(text)}</summary>");

    private void Param(string name, string text) => code.Line($"/// <param name=\"{name}\">{Escape(text)}</param>");

    private void Exception(string type, string text) => code.Line($"/// <exception cref=\"{type}\">{Escape(text)}</exception>");

    private void Errors(string? more) => Exception(
        "global::System.ArgumentException", $"A length does not fit{(more is null ? "" : ", or " + more)}; nothing is written.");

    private void Remarks(IReadOnlyList<Equation> shown, string? last = null)
    {
        code.Line("/// <remarks><code>");
        foreach (Equation equation in shown.Take(EquationsShown))
            code.Line($"/// {Escape(equation.ToText())}");
        if (shown.Count > EquationsShown)
            code.Line($"/// … and {Number(shown.Count - EquationsShown)} more: Equations prints them all.");
        if (last is not null)
            code.Line($"/// {Escape(last)}");
        code.Line("/// </code></remarks>");
    }
}
