using System.Globalization;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator;

/// <summary>Writes the generated part of the user's class: it forwards to the kernel, and its docs carry the equations.</summary>
/// <param name="code">Where to.</param>
/// <param name="model">The class.</param>
/// <param name="equations">Its equations.</param>
/// <param name="whole">The equations of the whole network: the same unless there is dropout.</param>
/// <param name="kernel">The name of the kernel.</param>
internal sealed class ClassCode(CodeWriter code, NetworkModel model, NetworkEquations equations, NetworkEquations whole, string kernel)
{
    private readonly NetworkTopology _topology = model.Topology;
    private readonly string _type = MemoryMap.TypeOf(model.Topology);

    private bool HasDropout => _topology.MaskSize > 0;

    private string Holder => model.FileLocalName("Definition");

    // From inside the class, where a nested or inherited type of the same name would be found first.
    private string HolderFromClass => Qualified(Holder);

    public void Write()
    {
        foreach (ContainingType type in model.ContainingTypes)
            code.Open($"partial {type.Keyword} {type.Name}");
        var docs = new MemberDocs(code, _topology, whole);
        docs.Class();
        // No [GeneratedCode]: the class is the user's, whose analyzers would take all of it as generated.
        code.Open($"partial class {model.ClassName} : global::StaticNet.INetwork<{_type}>");
        WriteShape(docs);
        WriteInstance(docs);
        WriteStatic(docs);
        bool forClasses = LossRule.Of(_topology.Loss.Function).IsOverClasses;
        if (forClasses)
            WriteForClasses(docs);
        if (HasDropout)
            new DropoutMembersCode(code, new(code, _topology, equations), _type, $"{Qualified(ThinnedKernelCode.NameOf(kernel))}").Write(forClasses);
        WriteInterface();
        code.Close();
        foreach (ContainingType _ in model.ContainingTypes)
            code.Close();
        code.Line();
        WriteHolder();
    }

    private void WriteShape(MemberDocs docs)
    {
        Const("InputSize", _topology.InputSize, "The number of inputs of a sample.");
        Const("OutputSize", _topology.OutputSize, "The number of outputs of a sample.");
        Const("ParameterCount", _topology.ParameterCount, "The number of weights and biases.");
        code.Line($"private readonly global::StaticNet.Runtime.AlignedArray<{_type}> _parameters = new(ParameterCount);");
        code.Line();
        docs.Topology();
        code.Line($"public static global::StaticNet.NetworkTopology Topology => {HolderFromClass}.Topology;");
        code.Line();
        docs.Equations();
        code.Line($"public static global::StaticNet.NetworkEquations Equations => {HolderFromClass}.Equations;");
        code.Line();
    }

    // Straight to the kernel: an overload of the user's that takes an array would fit better than our own.
    private void WriteInstance(MemberDocs docs)
    {
        string name = model.ClassName;
        code.Line("/// <summary>A network with parameters drawn with seed 0.</summary>");
        code.Open($"public {name}() : this(0)");
        code.Close();
        code.Line();
        docs.Constructor();
        code.Line($"public {name}(int seed) => global::StaticNet.ParameterInitialization.Fill<{_type}>(Topology, seed, _parameters.First(ParameterCount));");
        code.Line();
        docs.Parameters();
        code.Line($"public global::System.Span<{_type}> Parameters => _parameters.First(ParameterCount);");
        code.Line();
        docs.Weight();
        code.Line($"public ref {_type} Weight(int layer, int unit, int input) => ref _parameters.First(ParameterCount)[Topology.WeightIndex(layer, unit, input)];");
        code.Line();
        docs.Bias();
        code.Line($"public ref {_type} Bias(int layer, int unit) => ref _parameters.First(ParameterCount)[Topology.BiasIndex(layer, unit)];");
        code.Line();
        docs.WeightIndex();
        code.Line("public static int WeightIndex(int layer, int unit, int input) => Topology.WeightIndex(layer, unit, input);");
        code.Line();
        docs.BiasIndex();
        code.Line("public static int BiasIndex(int layer, int unit) => Topology.BiasIndex(layer, unit);");
        code.Line();
        docs.Forward(isStatic: false);
        code.Line($"public void Forward({In("inputs")}, {Out("outputs")}) =>");
        code.Line($"    {Call("Forward", "_parameters.First(ParameterCount), inputs, outputs")};");
        code.Line();
        docs.Loss(isStatic: false);
        code.Line($"public {_type} Loss({In("inputs")}, {In("targets")}) =>");
        code.Line($"    {Call("Loss", "_parameters.First(ParameterCount), inputs, targets")};");
        code.Line();
        docs.MeanLoss(isStatic: false);
        code.Line($"public {_type} MeanLoss({In("inputs")}, {In("targets")}) =>");
        code.Line($"    {Call("MeanLoss", "_parameters.First(ParameterCount), inputs, targets")};");
        code.Line();
        docs.Backward(isStatic: false);
        code.Line($"public {_type} Backward({In("inputs")}, {In("targets")}, {Out("gradient")}) =>");
        code.Line($"    {Call("Backward", "_parameters.First(ParameterCount), inputs, targets, gradient")};");
        code.Line();
        docs.Penalty(isStatic: false);
        code.Line($"public {_type} Penalty() => {Call("Penalty", "_parameters.First(ParameterCount)")};");
        code.Line();
    }

    private void WriteStatic(MemberDocs docs)
    {
        docs.Forward(isStatic: true);
        code.Line($"public static void Forward({In("parameters")}, {In("inputs")}, {Out("outputs")}) =>");
        code.Line($"    {Call("Forward", "parameters, inputs, outputs")};");
        code.Line();
        docs.Loss(isStatic: true);
        code.Line($"public static {_type} Loss({In("parameters")}, {In("inputs")}, {In("targets")}) =>");
        code.Line($"    {Call("Loss", "parameters, inputs, targets")};");
        code.Line();
        docs.MeanLoss(isStatic: true);
        code.Line($"public static {_type} MeanLoss({In("parameters")}, {In("inputs")}, {In("targets")}) =>");
        code.Line($"    {Call("MeanLoss", "parameters, inputs, targets")};");
        code.Line();
        docs.Backward(isStatic: true);
        code.Line($"public static {_type} Backward({In("parameters")}, {In("inputs")}, {In("targets")}, {Out("gradient")}) =>");
        code.Line($"    {Call("Backward", "parameters, inputs, targets, gradient")};");
        code.Line();
        docs.Penalty(isStatic: true);
        code.Line($"public static {_type} Penalty({In("parameters")}) => {Call("Penalty", "parameters")};");
        code.Line();
    }

    private void WriteForClasses(MemberDocs docs)
    {
        const string Classes = "global::System.ReadOnlySpan<int> classes";
        docs.LossForClasses(isStatic: false);
        code.Line($"public {_type} LossForClasses({In("inputs")}, {Classes}) =>");
        code.Line($"    {Call("LossForClasses", "_parameters.First(ParameterCount), inputs, classes")};");
        code.Line();
        docs.MeanLossForClasses(isStatic: false);
        code.Line($"public {_type} MeanLossForClasses({In("inputs")}, {Classes}) =>");
        code.Line($"    {Call("MeanLossForClasses", "_parameters.First(ParameterCount), inputs, classes")};");
        code.Line();
        docs.BackwardForClasses(isStatic: false);
        code.Line($"public {_type} BackwardForClasses({In("inputs")}, {Classes}, {Out("gradient")}) =>");
        code.Line($"    {Call("BackwardForClasses", "_parameters.First(ParameterCount), inputs, classes, gradient")};");
        code.Line();
        docs.LossForClasses(isStatic: true);
        code.Line($"public static {_type} LossForClasses({In("parameters")}, {In("inputs")}, {Classes}) =>");
        code.Line($"    {Call("LossForClasses", "parameters, inputs, classes")};");
        code.Line();
        docs.MeanLossForClasses(isStatic: true);
        code.Line($"public static {_type} MeanLossForClasses({In("parameters")}, {In("inputs")}, {Classes}) =>");
        code.Line($"    {Call("MeanLossForClasses", "parameters, inputs, classes")};");
        code.Line();
        docs.BackwardForClasses(isStatic: true);
        code.Line($"public static {_type} BackwardForClasses({In("parameters")}, {In("inputs")}, {Classes}, {Out("gradient")}) =>");
        code.Line($"    {Call("BackwardForClasses", "parameters, inputs, classes, gradient")};");
        code.Line();
    }

    private void WriteInterface()
    {
        string network = $"global::StaticNet.INetwork<{_type}>";
        code.Line($"global::StaticNet.NetworkTopology {network}.Topology => Topology;");
        code.Line();
        foreach (string size in new[] { "InputSize", "OutputSize", "ParameterCount" })
        {
            code.Line($"int {network}.{size} => {size};");
            code.Line();
        }

        code.Line($"{_type} {network}.Accumulate({In("inputs")}, {In("targets")}, {Out("gradientSum")}) =>");
        code.Line($"    {Call("Accumulate", "_parameters.First(ParameterCount), inputs, targets, gradientSum")};");
        code.Line();
        if (HasDropout)
        {
            code.Line($"{_type} {network}.Accumulate({In("inputs")}, {In("targets")}, {Out("gradientSum")}, global::StaticNet.DropoutKey key, int firstSample) =>");
            code.Line($"    global::StaticNet.Runtime.CompiledNetwork.Accumulate<{_type}, {Qualified(ThinnedKernelCode.NameOf(kernel))}>(_parameters.First(ParameterCount), inputs, targets, gradientSum, key, firstSample);");
            code.Line();
        }

        code.Line($"{_type} {network}.Complete({_type} lossSum, int samples, {Out("gradientSum")}) =>");
        code.Line($"    {Call("Complete", "lossSum, samples, _parameters.First(ParameterCount), gradientSum")};");
    }

    // Made on first use, and trimmed away where nothing uses them.
    private void WriteHolder()
    {
        code.Line(GeneratedCode.Attribute);
        code.Open($"file static class {Holder}");
        code.Line("private static global::StaticNet.NetworkTopology? _topology;");
        code.Line();
        code.Line("private static global::StaticNet.NetworkEquations? _equations;");
        code.Line();
        code.Line($"public static global::StaticNet.NetworkTopology Topology => _topology ??= {TopologyCode.Of(_topology)};");
        code.Line();
        code.Line($"public static global::StaticNet.NetworkEquations Equations => _equations ??= global::StaticNet.NetworkEquations.Of(Topology, \"{equations.Hash}\");");
        code.Close();
    }

    private void Const(string name, int value, string summary)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"public const int {name} = {value.ToString(CultureInfo.InvariantCulture)};");
        code.Line();
    }

    private string In(string name) => $"global::System.ReadOnlySpan<{_type}> {name}";

    private string Out(string name) => $"global::System.Span<{_type}> {name}";

    private string Qualified(string name) => model.Namespace.Length > 0 ? $"global::{model.Namespace}.{name}" : $"global::{name}";

    private string Call(string method, string arguments) =>
        $"global::StaticNet.Runtime.CompiledNetwork.{method}<{_type}, {Qualified(kernel)}>({arguments})";
}
