using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// About how many locals a method of one sample takes when the JIT inlines what it calls. Beyond 512 the JIT inlines nothing more, and each multiply-add becomes a call: a gradient of 13-13-…-13
/// with eight layers of tanh then takes 11,500 ns, and 600 by vectors of the machine (Zen 4).
/// </summary>
internal static class JitLocals
{
    private const double Most = 460;

    // Fitted to 114 methods of drawn networks in which the JIT of .NET 10 gave up, by what it had inlined before, which they count as 432 to 618. The least total of these methods was 446.
    private static readonly JitWeights InVectors = new()
    {
        Declared = 0.81, Number = 0.62, Vector = 0.77, Part = 4.6, Product = 0.9, ProductOfMemory = 0, Operator = 0, Splat = 0, Added = 2.2, AddedPart = 8.9,
        Spread = 1.1, Tiled = 1.1, Repeated = 2.2, Tree = 19, Short = 2.2,
        NormalDistribution = 22.8, NormalDensity = 9.3, Softplus = 18.8, Expm1 = 11.7, Sigmoid = 8.4, Tanh = 4.7, Exp = 4.7, Saturate = 2.2, Log = 8.4, Max = 2.2,
    };

    // Where the framework makes 512 bits of two vectors. Fitted to 771 methods of 420 drawn networks with AVX2, 372 of which take longer so than by vectors of the machine or in straight-line code. Left out of the fit in
    // turn, a fifth at a time, 312 of the other 399 are found to fit, and 6 of the 372, which take up to 1.8 times as long (Zen 3). A maximum, of which a softmax takes one for each unit, counts more than was fitted: outputs of
    // 4-8 with softmax are within the JIT's limit, and slower.
    private static readonly JitWeights InHalves = new()
    {
        Declared = 0, Number = 6.4, Vector = 3.2, Part = 20.4, Product = 0, ProductOfMemory = 3.8, Operator = 2.2, Splat = 2.1, Added = 1.4, AddedPart = 24.4,
        Spread = 6.8, Tiled = 8.6, Repeated = 13.7, Tree = 96, Short = 0,
        NormalDistribution = 450, NormalDensity = 65, Softplus = 156, Expm1 = 118, Sigmoid = 95, Tanh = 102, Exp = 62, Saturate = 50, Log = 69, Max = 44,
    };

    /// <summary>Whether the JIT inlines all of it. What a pass that ends early does at its end takes the locals of what it does without.</summary>
    /// <param name="nests">The statements of a method.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    public static bool Fit(IEnumerable<Nest> nests, int lanes) => Total(nests, lanes, InVectors) <= Most;

    /// <summary>Whether it does where the machine has vectors of 256 bits, of which the framework makes those of 512.</summary>
    /// <param name="nests">The statements of a method.</param>
    /// <param name="lanes">The numbers of a vector of 512 bits.</param>
    public static bool FitInHalves(IEnumerable<Nest> nests, int lanes) => Total(nests, lanes, InHalves) <= Most;

    private static double Total(IEnumerable<Nest> nests, int lanes, JitWeights weights) =>
        nests.Where(nest => nest is not EndOfPass).SelectMany(nest => nest.Nodes()).Sum(nest => Of(nest, lanes, weights));

    private static double Of(Nest nest, int lanes, JitWeights weights) => nest switch
    {
        Store { Value: MultiplyAddValue { Sum: LoadOrZeroValue } product, To.Lanes: > 1 } store => Add(store.To, lanes, weights) + Of(product.First, lanes, weights) + Of(product.Second, lanes, weights),
        Store { Value: BinaryValue { Left: LoadOrZeroValue } added, To.Lanes: > 1 } store => Add(store.To, lanes, weights) + Of(added.Right, lanes, weights),
        Store store => Of(store.To, lanes, weights) + Of(store.Value, lanes, weights),
        Assign { Declares: true } assign => weights.Declared + Of(assign.Value, lanes, weights),
        _ => nest.Values.Sum(value => Of(value, lanes, weights)),
    };

    private static double Of(Value value, int lanes, JitWeights weights) => value.Operands.Sum(operand => Of(operand, lanes, weights)) + value switch
    {
        // It takes the load with it.
        MultiplyAddValue { First: LoadValue { From.Lanes: > 1 } load } => weights.ProductOfMemory - Of(load, lanes, weights),
        MultiplyAddValue => weights.Product,
        BinaryValue or NegateValue when HasLanes(value) => weights.Operator,
        SplatValue => weights.Splat,
        LoadValue load => Of(load.From, lanes, weights),
        LoadOrZeroValue sum => Of(sum.From, lanes, weights),
        BroadcastValue => weights.Number,
        PermuteValue { Name: "Repeat" } => weights.Repeated,
        PermuteValue => weights.Tiled,
        BroadcastLaneValue { From: not null } => weights.Spread + weights.Number,
        Tile4Value or BroadcastLaneValue => weights.Spread,
        // Of numbers, functions take what they take anywhere; but two were fitted.
        CallValue call => Of(call.Function, HasLanes(call) || call.Function is "Log1p" or "Max" ? weights : InVectors),
        _ => 0,
    };

    private static bool HasLanes(Value value) => value switch
    {
        LocalValue local => local.HasLanes,
        LoadValue load => load.From.Lanes > 1,
        LoadOrZeroValue sum => sum.From.Lanes > 1,
        LaneValue => false,
        SplatValue or BroadcastLaneValue or PermuteValue or Tile4Value or ColumnValue or PairedSumValue => true,
        _ => value.Operands.Any(HasLanes),
    };

    private static double Add(Access to, int lanes, JitWeights weights) => to.Lanes < lanes ? weights.AddedPart : weights.Added;

    private static double Of(Access access, int lanes, JitWeights weights) => access.Lanes <= 1 ? weights.Number : access.Lanes < lanes ? weights.Part : weights.Vector;

    private static double Of(string function, JitWeights weights) => function switch
    {
        "NormalDistribution" => weights.NormalDistribution,
        "Softplus" or "Sin" or "Cos" => weights.Softplus,
        "Expm1" => weights.Expm1,
        "NormalDensity" => weights.NormalDensity,
        "Sigmoid" => weights.Sigmoid,
        "Log" or "Log1p" => weights.Log,
        "Exp" => weights.Exp,
        "Tanh" => weights.Tanh,
        "Saturate" or "SaturateBelow" => weights.Saturate,
        "Max" => weights.Max,
        "Sums" => weights.Tree,
        _ => weights.Short,
    };
}
