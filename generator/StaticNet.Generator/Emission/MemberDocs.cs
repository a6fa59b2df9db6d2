using System.Globalization;
using StaticNet.Compiler.Emission;
using StaticNet.Compiler.Writing;
using StaticNet.Generator.Contract;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Emission;

/// <summary>Writes the documentation of the generated members: shapes, equations, exceptions, as IntelliSense shows them.</summary>
/// <param name="code">Where to.</param>
/// <param name="topology">The network.</param>
/// <param name="derivation">Its equations.</param>
/// <param name="last">What is compiled last.</param>
/// <param name="modelFile">The file that the parameters to start with come from; null: they are drawn.</param>
internal sealed partial class MemberDocs(CodeWriter code, NetworkTopology topology, NetworkDerivation derivation, Phase last, string? modelFile)
{
    // More equations than these do not help in a tooltip; Equations prints all.
    private const int EquationsShown = 24;

    private const string Rows = "m rows of {0}; m is inferred, and 1 for a single sample.";

    public void Class()
    {
        Summary($"{NetworkTitle.Of(topology)}: {Number(topology.ParameterCount)} parameters, {derivation.OperationsUpTo(last)}.");
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
        if (!member.IsWithDropout)
        {
            all();
            return;
        }

        string[] parameters = member.Parameters!.Split([", "], StringSplitOptions.None);
        AsOf(Reference(member.Name, parameters.Take(parameters.Length - 1)));
        Param("key", "What the masks are drawn from: the same key, the same masks. Give every step another.");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string WithDropout(bool withKey) => withKey ? ", of the network as dropout thins it" : "";

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

    private void Remarks(WrittenEquations shown, string? last = null)
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
