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

    // Where the framework makes 512 bits of two vectors, whose every operation takes two locals and more. Fitted to 905 methods of 560 drawn networks with AVX2, 366 of which take less time so than by vectors of the
    // machine or in straight-line code, 0.63 of it, and 525 more: a method that would take more weighed sixteen times one that would take less, and no weight is below what the JIT takes for that operation alone.
    // Φ and softplus then got half as much again, since two layers of 16 units with them, of which there were few, took up to 1.6 of the time. Found to fit are 225, which take 0.57 of it together; three of them take 1.02 to
    // 1.08 (Zen 5, 1 December 2026).
    private static readonly JitWeights InHalves = new()
    {
        Declared = 1.5, Number = 1.5, Vector = 4.1, Part = 3.1, Product = 1.5, ProductOfMemory = 3.8, Operator = 2.2, Splat = 2.1, Added = 5.3, AddedPart = 6.1,
        Spread = 8.8, Tiled = 13.2, Repeated = 25.4, Tree = 96, Short = 2.5,
        NormalDistribution = 112, NormalDensity = 33.8, Softplus = 122, Expm1 = 25.5, Sigmoid = 25.8, Tanh = 27.2, Exp = 16.7, Saturate = 7.1, Log = 45.1, Max = 15.7,
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
