using System.Globalization;

namespace StaticNet.Generator;

/// <summary>Everything that the build adds to a network class, in the order in which it is written. This is the public contract, stated once.</summary>
/// <param name="className">The name of the class, escaped.</param>
/// <param name="type">The keyword of the number type.</param>
/// <param name="sizes">The constants.</param>
/// <param name="names">What the bodies call.</param>
internal sealed class ClassMembers(string className, string type, NetworkSizes sizes, FileLocalNames names)
{
    private const string OwnParameters = "_parameters.First(ParameterCount)";
    private const string Classes = "global::System.ReadOnlySpan<int> classes";
    private const string Key = "global::StaticNet.DropoutKey key";

    /// <summary>The names of all members that any network has, those of its interface apart.</summary>
    public static IReadOnlyCollection<string> Names { get; } =
    [
        .. new ClassMembers("", "float", default, default).Of(forClasses: true, withDropout: true)
            .Where(member => member.Kind is not (MemberKind.Constructor or MemberKind.Implementation))
            .Select(member => member.Name)
            .Distinct(),
    ];

    /// <summary>The members of a network.</summary>
    /// <param name="forClasses">Whether the loss takes class indices.</param>
    /// <param name="withDropout">Whether there is dropout.</param>
    public IEnumerable<ClassMember> Of(bool forClasses, bool withDropout) =>
    [
        .. Shape(),
        .. Instance(),
        .. Static(),
        .. forClasses ? ForClasses() : [],
        .. withDropout ? Thinned(forClasses) : [],
        .. Implementations(withDropout),
    ];

    /// <summary>A public member that implements one of the interface's, as its explicit implementation.</summary>
    public ClassMember Implementation(ClassMember member) => Implementation(member.Type, member.Name, member.Parameters, member.Body);

    private ClassMember[] Shape() =>
    [
        Constant("InputSize", sizes.Inputs, docs => docs.InputSize()),
        Constant("OutputSize", sizes.Outputs, docs => docs.OutputSize()),
        Constant("ParameterCount", sizes.Parameters, docs => docs.ParameterCount()),
        new(MemberKind.Field, "private readonly", $"global::StaticNet.Runtime.AlignedArray<{type}>", "_parameters", null, "new(ParameterCount)"),
        Property("public static", "global::StaticNet.NetworkTopology", "Topology", $"{names.Definition}.Topology", docs => docs.Topology()),
        Property("public static", "global::StaticNet.NetworkEquations", "Equations", $"{names.Definition}.Equations", docs => docs.Equations()),
    ];

    // Straight to the kernel: an overload of the user's that takes an array would fit better than our own.
    private ClassMember[] Instance() =>
    [
        new(MemberKind.Constructor, "public", "", className, "", "this(0)") { Docs = docs => docs.DefaultConstructor() },
        new(MemberKind.Constructor, "public", "", className, "int seed", $"global::StaticNet.ParameterInitialization.Fill<{type}>(Topology, seed, {OwnParameters})")
        {
            Docs = docs => docs.Constructor(),
        },
        Property("public", $"global::System.Span<{type}>", "Parameters", OwnParameters, docs => docs.Parameters()) with { IsOfInterface = true },
        Method("public", $"ref {type}", "Weight", "int layer, int unit, int input", $"ref {OwnParameters}[Topology.WeightIndex(layer, unit, input)]", docs => docs.Weight()),
        Method("public", $"ref {type}", "Bias", "int layer, int unit", $"ref {OwnParameters}[Topology.BiasIndex(layer, unit)]", docs => docs.Bias()),
        Method("public static", "int", "WeightIndex", "int layer, int unit, int input", "Topology.WeightIndex(layer, unit, input)", docs => docs.WeightIndex()),
        Method("public static", "int", "BiasIndex", "int layer, int unit", "Topology.BiasIndex(layer, unit)", docs => docs.BiasIndex()),
        Instance("void", "Forward", $"{In("inputs")}, {Out("outputs")}", docs => docs.Forward(isStatic: false)),
        Instance(type, "Loss", $"{In("inputs")}, {In("targets")}", docs => docs.Loss(isStatic: false)),
        Instance(type, "MeanLoss", $"{In("inputs")}, {In("targets")}", docs => docs.MeanLoss(isStatic: false)),
        Instance(type, "Backward", $"{In("inputs")}, {In("targets")}, {Out("gradient")}", docs => docs.Backward(isStatic: false)),
        Instance(type, "Penalty", "", docs => docs.Penalty(isStatic: false)),
    ];

    private ClassMember[] Static() =>
    [
        Static("void", "Forward", $"{In("inputs")}, {Out("outputs")}", docs => docs.Forward(isStatic: true)),
        Static(type, "Loss", $"{In("inputs")}, {In("targets")}", docs => docs.Loss(isStatic: true)),
        Static(type, "MeanLoss", $"{In("inputs")}, {In("targets")}", docs => docs.MeanLoss(isStatic: true)),
        Static(type, "Backward", $"{In("inputs")}, {In("targets")}, {Out("gradient")}", docs => docs.Backward(isStatic: true)),
        Static(type, "Penalty", "", docs => docs.Penalty(isStatic: true)),
    ];

    private ClassMember[] ForClasses() =>
    [
        Instance(type, "LossForClasses", $"{In("inputs")}, {Classes}", docs => docs.LossForClasses(isStatic: false)) with { IsOfInterface = false },
        Instance(type, "MeanLossForClasses", $"{In("inputs")}, {Classes}", docs => docs.MeanLossForClasses(isStatic: false)) with { IsOfInterface = false },
        Instance(type, "BackwardForClasses", $"{In("inputs")}, {Classes}, {Out("gradient")}", docs => docs.BackwardForClasses(isStatic: false)) with { IsOfInterface = false },
        Static(type, "LossForClasses", $"{In("inputs")}, {Classes}", docs => docs.LossForClasses(isStatic: true)),
        Static(type, "MeanLossForClasses", $"{In("inputs")}, {Classes}", docs => docs.MeanLossForClasses(isStatic: true)),
        Static(type, "BackwardForClasses", $"{In("inputs")}, {Classes}, {Out("gradient")}", docs => docs.BackwardForClasses(isStatic: true)),
    ];

    // J and its gradient as a key thins the network.
    private IEnumerable<ClassMember> Thinned(bool forClasses)
    {
        foreach (bool isStatic in new[] { false, true })
        {
            yield return Thinned(isStatic, "Loss", $"{In("inputs")}, {In("targets")}", docs => docs.Loss(isStatic, withKey: true));
            yield return Thinned(isStatic, "Backward", $"{In("inputs")}, {In("targets")}, {Out("gradient")}", docs => docs.Backward(isStatic, withKey: true));
            if (!forClasses)
                continue;
            yield return Thinned(isStatic, "LossForClasses", $"{In("inputs")}, {Classes}", docs => docs.LossForClasses(isStatic, withKey: true));
            yield return Thinned(isStatic, "BackwardForClasses", $"{In("inputs")}, {Classes}, {Out("gradient")}", docs => docs.BackwardForClasses(isStatic, withKey: true));
        }
    }

    private IEnumerable<ClassMember> Implementations(bool withDropout)
    {
        yield return Implementation("global::StaticNet.NetworkTopology", "Topology", null, "Topology");
        foreach (string size in new[] { "InputSize", "OutputSize", "ParameterCount" })
            yield return Implementation("int", size, null, size);
        string shard = $"{In("inputs")}, {In("targets")}, {Out("gradientSum")}";
        yield return Implementation(type, "Accumulate", shard, Call("Accumulate", $"{OwnParameters}, inputs, targets, gradientSum"));
        if (withDropout)
        {
            yield return Implementation(
                type, "Accumulate", $"{shard}, {Key}, int firstSample", Call("Accumulate", $"{OwnParameters}, inputs, targets, gradientSum, key, firstSample", names.ThinnedKernel));
        }

        yield return Implementation(
            type, "Complete", $"{type} lossSum, int samples, {Out("gradientSum")}", Call("Complete", $"lossSum, samples, {OwnParameters}, gradientSum"));
    }

    private static ClassMember Constant(string name, int value, Action<MemberDocs> docs) =>
        new(MemberKind.Constant, "public const", "int", name, null, value.ToString(CultureInfo.InvariantCulture)) { Docs = docs };

    private static ClassMember Property(string modifiers, string propertyType, string name, string body, Action<MemberDocs> docs) =>
        new(MemberKind.Property, modifiers, propertyType, name, null, body) { Docs = docs };

    private static ClassMember Method(string modifiers, string returnType, string name, string parameters, string body, Action<MemberDocs> docs) =>
        new(MemberKind.Method, modifiers, returnType, name, parameters, body) { Docs = docs };

    private ClassMember Implementation(string returnType, string name, string? parameters, string body) =>
        new(MemberKind.Implementation, "", returnType, name, parameters, body) { Interface = $"global::StaticNet.INetwork<{type}>." };

    private ClassMember Instance(string returnType, string name, string parameters, Action<MemberDocs> docs) =>
        Method("public", returnType, name, parameters, Call(name, Listed(OwnParameters, parameters)), docs) with { IsOfInterface = true };

    private ClassMember Static(string returnType, string name, string parameters, Action<MemberDocs> docs) =>
        Method("public static", returnType, name, WithParameters(parameters), Call(name, Listed("parameters", parameters)), docs);

    private ClassMember Thinned(bool isStatic, string name, string parameters, Action<MemberDocs> docs) => Method(
        isStatic ? "public static" : "public",
        type,
        name,
        $"{(isStatic ? WithParameters(parameters) : parameters)}, {Key}",
        Call(name, Listed(isStatic ? "parameters" : OwnParameters, $"{parameters}, {Key}"), names.ThinnedKernel),
        docs) with { IsThinned = true };

    private string WithParameters(string parameters) => parameters.Length == 0 ? In("parameters") : $"{In("parameters")}, {parameters}";

    /// <summary>The arguments of a call: the first, then the names of the parameters.</summary>
    private static string Listed(string first, string parameters) =>
        string.Join(", ", new[] { first }.Concat(parameters.Split([", "], StringSplitOptions.RemoveEmptyEntries).Select(parameter => parameter.Split(' ')[1])));

    private string In(string name) => $"global::System.ReadOnlySpan<{type}> {name}";

    private string Out(string name) => $"global::System.Span<{type}> {name}";

    private string Call(string method, string arguments, string? kernel = null) =>
        $"global::StaticNet.Runtime.CompiledNetwork.{method}<{type}, {kernel ?? names.Kernel}>({arguments})";
}
