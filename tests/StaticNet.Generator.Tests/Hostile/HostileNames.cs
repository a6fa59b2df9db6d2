namespace StaticNet.Generator.Tests.Hostile;

/// <summary>Names that the language, the framework, the library or the generated code use already, and some that few would think of.</summary>
internal static class HostileNames
{
    private const string Net = "[StaticNet.Input(2)] [StaticNet.Dense(1, StaticNet.Activation.Sigmoid)] [StaticNet.Loss(StaticNet.LossFunction.BinaryCrossEntropy)]";
    private const string Classes = "[StaticNet.Input(2)] [StaticNet.Dense(2, StaticNet.Activation.Softmax)] [StaticNet.Loss(StaticNet.LossFunction.CategoricalCrossEntropy)]";

    private static readonly string[] Names =
    [
        // Of C#.
        "@class", "@int", "@float", "@namespace", "@partial", "@file", "@record", "@required", "@scoped", "@extension", "@field", "@value", "@var", "@dynamic", "@nameof", "@global", "@await", "@where",
        "@yield", "@nint", "@notnull", "@unmanaged", "@managed", "@args", "@init", "@with", "@when", "@_", "__", "@alias",
        // Of the framework and of the library.
        "System", "StaticNet", "Span", "ReadOnlySpan", "Math", "MathF", "Unsafe", "Runtime", "CompilerServices", "CodeDom", "Numerics", "Vector512", "MethodImpl", "GeneratedCode", "Object", "String", "Attribute",
        "Activation", "LossFunction", "Precision", "Schedule", "NetworkTopology", "NetworkEquations", "INetwork", "INetworkKernel", "CompiledNetwork", "Elementary", "LayerSpec", "Penalty", "EquatableArray",
        "ParameterInitialization", "InputAttribute", "DenseAttribute",
        // Of the generated code.
        "z2_1", "a2_1", "w1_1_1", "b1_1", "x_1", "y_1", "g1_1_1", "loss", "w", "x", "y", "a", "v", "g", "At", "Fma", "Sigmoid", "Tanh", "Exp", "Select", "NetKernel", "NetDefinition", "_topology", "_equations", "_parameters",
        "Forward", "Loss", "Backward", "Parameters", "Topology", "Equations", "InputSize", "ScratchSize", "AddPenaltySlope", "LossForClasses", "MeanLoss", "Accumulate", "ApplyMeanAndPenalty", "seed", "layer", "unit", "input", "inputs", "outputs",
        "targets", "gradient", "classes", "parameters", "Kernel",
        // Letters of other kinds: of a number, joining, combining, invisible, escaped, and of another script.
        "NetⅧ", "Ⅻ", "A‿B", "Cafe\u0301", "Net\u200Dwork", "\\u0041bc", "\\u0069nt", "Δίκτυο_网", "ªº", "ǅ", "ꜳ",
    ];

    private static readonly string[] Shapes =
    [
        "@ partial class #;",
        "namespace N { @ partial class #; }",
        "namespace # { @ partial class Net; }",
        "namespace # { @ partial class #; }",
        "namespace N.#.M { @ partial class Net; }",
        "partial class # { @ partial class Net; }",
        "partial class Net { @ partial class #; }",
        "namespace N { class #; @ partial class Net; }",
        "namespace N { class #<T>; struct Other { } @ partial class Net; }",
        "class #; @ partial class Net;",
        "namespace #; class Other;|@ partial class Net;",
        "namespace N { namespace #; class Other; }",
        "namespace N { namespace # { class Other; } @ partial class Net; }",
        "@ partial class Net { int #; }",
        "@ partial class Net { public static double # => 1; }",
        "@ partial class Net { void #() { } }",
        "@ partial class Net { static float #(float u) => u; static float #(double u) => 1; }",
        "@ partial class Net { class #; }",
        "@ partial class Net { enum # { A } delegate void Other(); }",
        "class Base { protected int #; } @ partial class Net : Base;",
        "class Base { public virtual void #() { } public class Other; } @ partial class Net : Base { public override void #() { } }",
        "abstract class Base { protected abstract int # { get; } } @ partial class Net : Base { protected override int # => 1; }",
        "interface I { void #(); } @ partial class Net : I { void I.#() { } }",
        "using # = System.Int32; @ partial class Net;",
        "using # = StaticNet.InputAttribute; [#(2)] [StaticNet.Dense(1)] [StaticNet.Loss(0)] partial class Net;",
    ];

    /// <summary>Every shape with every name, or with every <paramref name="step"/>-th: the next shape begins one further, so that each name is used.</summary>
    public static IEnumerable<string[]> Sources(int step) =>
        from shape in Shapes
        from name in Names
        where (Array.IndexOf(Shapes, shape) + Array.IndexOf(Names, name)) % step == 0
        let network = name is "LossForClasses" or "classes" ? Classes : Net
        select shape.Replace("@", network).Replace("#", name).Split('|');
}
