using System.Globalization;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Contract;

/// <summary>Everything that the build adds to a network class, in the order in which it is written. This is the public contract, stated once.</summary>
/// <param name="className">The name of the class, escaped.</param>
/// <param name="type">The keyword of the number type.</param>
/// <param name="sizes">The constants.</param>
/// <param name="names">What the bodies call.</param>
/// <param name="fromModel">Whether the parameters to start with come from a file.</param>
/// <param name="hasPredictor">Whether that file says too what features and classes are called.</param>
internal sealed class ClassMembers(string className, string type, NetworkSizes sizes, GeneratedTypes types, bool fromModel = false, bool hasPredictor = false)
{
    /// <summary>What a class is whose file says too what features and classes are called.</summary>
    public const string PredictorModel = "global::StaticNet.Runtime.V1.IPredictorModel";

    /// <summary>What a class is that has all members.</summary>
    public const string Network = "global::StaticNet.INetwork";

    /// <summary>What a class is that lacks the gradient, or the loss too.</summary>
    public const string InferenceNetwork = "global::StaticNet.IInferenceNetwork";

    private const string OwnParameters = "_parameters.First(ParameterCount)";
    private const string Classes = "global::System.ReadOnlySpan<int> classes";
    private const string Reading = "global::StaticNet.Models.ModelReading reading = default(global::StaticNet.Models.ModelReading)";
    private const string Key = "global::StaticNet.DropoutKey key";

    /// <summary>The names of all members that any network has, those of its interface apart.</summary>
    public static IReadOnlyCollection<string> Names { get; } =
    [
        .. new ClassMembers("", "float", default, default).Of(forClasses: true, withDropout: true)
            .Where(member => member.Kind is not (MemberKind.Constructor or MemberKind.Implementation))
            .Select(member => member.Name)
            .Distinct(),
    ];

    /// <summary>What computes, on an instance and, with the parameters first, on the class.</summary>
    private (string Type, string Name, string Parameters)[] Methods =>
    [
        ("void", "Forward", $"{In("inputs")}, {Out("outputs")}"),
        (type, "Loss", $"{In("inputs")}, {In("targets")}"),
        (type, "MeanLoss", $"{In("inputs")}, {In("targets")}"),
        (type, "Backward", $"{In("inputs")}, {In("targets")}, {Out("gradient")}"),
        (type, "Penalty", ""),
    ];

    private (string Type, string Name, string Parameters)[] MethodsForClasses =>
    [
        (type, "LossForClasses", $"{In("inputs")}, {Classes}"),
        (type, "MeanLossForClasses", $"{In("inputs")}, {Classes}"),
        (type, "BackwardForClasses", $"{In("inputs")}, {Classes}, {Out("gradient")}"),
    ];

    /// <summary>What changes the parameters: on the class they are given to be written.</summary>
    private (string Type, string Name, string Parameters)[] Steps(bool forClasses) =>
    [
        (type, "Learn", $"{In("input")}, {In("target")}, double rate"),
        .. forClasses ? new[] { (type, "LearnForClass", $"{In("input")}, int classIndex, double rate") } : [],
    ];

    /// <summary>The members of a network.</summary>
    /// <param name="forClasses">Whether the loss takes class indices.</param>
    /// <param name="withDropout">Whether there is dropout.</param>
    /// <param name="last">What is computed last: what comes after has no members.</param>
    public IEnumerable<ClassMember> Of(bool forClasses, bool withDropout, Phase last = Phase.Backward) => All(forClasses, withDropout).Where(member => member.Phase <= last);

    private IEnumerable<ClassMember> All(bool forClasses, bool withDropout) =>
    [
        .. Shape(),
        .. Parameters(),
        .. Methods.Select(method => Computing(isStatic: false, method) with { IsOfInterface = true }),
        .. Methods.Select(method => Computing(isStatic: true, method)),
        .. forClasses ? MethodsForClasses.Select(method => Computing(isStatic: false, method)) : [],
        .. forClasses ? MethodsForClasses.Select(method => Computing(isStatic: true, method)) : [],
        .. Steps(forClasses).Select(method => Computing(isStatic: false, method)),
        .. Steps(forClasses).Select(method => Computing(isStatic: true, method)),
        .. withDropout ? WithDropout(isStatic: false, forClasses) : [],
        .. withDropout ? WithDropout(isStatic: true, forClasses) : [],
        .. Implementations(withDropout),
    ];

    /// <summary>A public member that implements one of the interface's, as its explicit implementation.</summary>
    public ClassMember Implementation(ClassMember member) => Implementation(member.Type, member.Name, member.Parameters, member.Body, member.Phase);

    private ClassMember[] Shape() =>
    [
        Constant("InputSize", sizes.Inputs),
        Constant("OutputSize", sizes.Outputs),
        Constant("ParameterCount", sizes.Parameters),
        new(MemberKind.Field, "private readonly", $"global::StaticNet.Runtime.V1.AlignedArray<{type}>", "_parameters", null, "new(ParameterCount)"),
        Property("public static", "global::StaticNet.NetworkTopology", "Topology", $"{types.Definition}.Topology"),
        Property("public static", "global::StaticNet.NetworkEquations", "Equations", $"{types.Definition}.Equations"),
    ];

    private ClassMember[] Parameters() =>
    [
        new(MemberKind.Constructor, "public", "", className, "", fromModel ? $"{types.Definition}.ReadModel({OwnParameters})" : "this(0)"),
        new(MemberKind.Constructor, "public", "", className, "int seed", $"global::StaticNet.ParameterInitialization.Fill<{type}>(Topology, seed, {OwnParameters})"),
        new(
            MemberKind.Constructor,
            "public",
            "",
            className,
            $"{In("parameters")}, bool allowNonFinite = false",
            $"global::StaticNet.NetworkParameters.Set<{type}>(Topology, parameters, {OwnParameters}, allowNonFinite)"),
        Load("string path"),
        Load("global::System.IO.Stream stream"),
        Property("public", $"global::System.Span<{type}>", "Parameters", OwnParameters) with { IsOfInterface = true },
        Method("public", $"ref {type}", "Weight", "int layer, int unit, int input", $"ref {OwnParameters}[Topology.WeightIndex(layer, unit, input)]"),
        Method("public", $"ref {type}", "Bias", "int layer, int unit", $"ref {OwnParameters}[Topology.BiasIndex(layer, unit)]"),
        Method("public static", "int", "WeightIndex", "int layer, int unit, int input", "Topology.WeightIndex(layer, unit, input)"),
        Method("public static", "int", "BiasIndex", "int layer, int unit", "Topology.BiasIndex(layer, unit)"),
    ];

    // What is read was checked. The span tells our own constructor from one of the user's that takes an array.
    private ClassMember Load(string source) => Method(
        "public static",
        className,
        "Load",
        $"{source}, {Reading}",
        $"new {className}((global::System.ReadOnlySpan<{type}>)global::StaticNet.Models.ModelFile.ReadParameters<{type}>(Topology, {source.Split(' ')[1]}, reading), true)");

    // The outputs, J and its gradient as a key thins the network.
    private IEnumerable<ClassMember> WithDropout(bool isStatic, bool forClasses) =>
        from method in Methods.Concat(forClasses ? MethodsForClasses : []).Concat(Steps(forClasses))
        where method.Name is not ("MeanLoss" or "MeanLossForClasses" or "Penalty")
        select Computing(isStatic, (method.Type, method.Name, $"{method.Parameters}, {Key}"), types.DropoutKernel) with { IsWithDropout = true };

    private IEnumerable<ClassMember> Implementations(bool withDropout)
    {
        yield return Implementation("global::StaticNet.NetworkTopology", "Topology", null, "Topology");
        foreach (string size in new[] { "InputSize", "OutputSize", "ParameterCount" })
            yield return Implementation("int", size, null, size);
        string shard = $"{In("inputs")}, {In("targets")}, {Out("gradientSum")}";
        yield return Implementation(type, "Accumulate", shard, Call("Accumulate", $"{OwnParameters}, inputs, targets, gradientSum"), Phase.Backward) with { IsComputing = true };
        if (withDropout)
        {
            yield return Implementation(
                type, "Accumulate", $"{shard}, {Key}, int firstSample", Call("Accumulate", $"{OwnParameters}, inputs, targets, gradientSum, key, firstSample", types.DropoutKernel), Phase.Backward) with { IsComputing = true };
        }

        if (hasPredictor)
            yield return new(MemberKind.Implementation, "", "global::System.IO.Stream", "OpenModel", "", $"{types.Definition}.OpenModel()") { Interface = $"{PredictorModel}." };
        yield return Implementation(
            type, "ApplyMeanAndPenalty", $"{type} lossSum, int samples, {Out("gradientSum")}", Call("ApplyMeanAndPenalty", $"lossSum, samples, {OwnParameters}, gradientSum"), Phase.Backward) with { IsComputing = true };
    }

    private static ClassMember Constant(string name, int value) =>
        new(MemberKind.Constant, "public const", "int", name, null, value.ToString(CultureInfo.InvariantCulture));

    private static ClassMember Property(string modifiers, string propertyType, string name, string body) =>
        new(MemberKind.Property, modifiers, propertyType, name, null, body);

    private static ClassMember Method(string modifiers, string returnType, string name, string parameters, string body) =>
        new(MemberKind.Method, modifiers, returnType, name, parameters, body);

    private ClassMember Implementation(string returnType, string name, string? parameters, string body, Phase phase = Phase.Forward) =>
        new(MemberKind.Implementation, "", returnType, name, parameters, body) { Interface = $"{(phase == Phase.Forward ? InferenceNetwork : Network)}<{type}>.", Phase = phase };

    // Straight to the kernel: an overload of the user's that takes an array would fit better than our own.
    private ClassMember Computing(bool isStatic, (string Type, string Name, string Parameters) method, string? kernel = null) => Method(
        isStatic ? "public static" : "public",
        method.Type,
        method.Name,
        isStatic ? WithParameters(method) : method.Parameters,
        Call(method.Name, Listed(isStatic ? "parameters" : OwnParameters, method.Parameters), kernel)) with { IsComputing = true, Phase = PhaseOf(method.Name) };

    private static Phase PhaseOf(string method) => method switch
    {
        "Forward" => Phase.Forward,
        "Backward" or "BackwardForClasses" or "Learn" or "LearnForClass" => Phase.Backward,
        _ => Phase.Loss,
    };

    private string WithParameters((string Type, string Name, string Parameters) method)
    {
        string parameters = method.Name is "Learn" or "LearnForClass" ? Out("parameters") : In("parameters");
        return method.Parameters.Length == 0 ? parameters : $"{parameters}, {method.Parameters}";
    }

    /// <summary>The arguments of a call: the first, then the names of the parameters.</summary>
    private static string Listed(string first, string parameters) =>
        string.Join(", ", new[] { first }.Concat(parameters.Split([", "], StringSplitOptions.RemoveEmptyEntries).Select(parameter => parameter.Split(' ')[1])));

    private string In(string name) => $"global::System.ReadOnlySpan<{type}> {name}";

    private string Out(string name) => $"global::System.Span<{type}> {name}";

    private string Call(string method, string arguments, string? kernel = null) =>
        $"global::StaticNet.Runtime.V1.CompiledNetwork.{method}<{type}, {kernel ?? types.Kernel}>({arguments})";
}
