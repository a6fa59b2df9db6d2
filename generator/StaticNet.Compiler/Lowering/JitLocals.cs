using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// About how many locals a method of one sample takes when the JIT inlines what it calls. Beyond 512 the JIT inlines nothing more, and each multiply-add becomes a call: a gradient of 13-13-…-13
/// with eight layers of tanh then takes 11,500 ns, and 600 by vectors of the machine (Zen 4). The weights are fitted to 114 methods of drawn networks in which the JIT of .NET 10 gave up, by what
/// it had inlined before, which they count as 432 to 618. The least total of these methods was 446.
/// </summary>
internal static class JitLocals
{
    private const double Most = 460;

    private const double Declared = 0.81;
    private const double Number = 0.62;
    private const double Vector = 0.77;
    private const double Part = 4.6;
    private const double Product = 0.9;
    private const double Added = 2.2;
    private const double AddedPart = 8.9;
    private const double Spread = 1.1;
    private const double Repeated = 2.2;
    private const double Short = 2.2;
    private const double Tree = 19;

    /// <summary>Whether the JIT inlines all of it. What a pass that ends early does at its end takes the locals of what it does without.</summary>
    /// <param name="nests">The statements of a method.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    public static bool Fit(IEnumerable<Nest> nests, int lanes) => nests.Where(nest => nest is not EndOfPass).SelectMany(nest => nest.Nodes()).Sum(nest => Of(nest, lanes)) <= Most;

    private static double Of(Nest nest, int lanes) => nest switch
    {
        Store { Value: MultiplyAddValue { Sum: LoadOrZeroValue } product, To.Lanes: > 1 } store => Add(store.To, lanes) + Of(product.First, lanes) + Of(product.Second, lanes),
        Store { Value: BinaryValue { Left: LoadOrZeroValue } added, To.Lanes: > 1 } store => Add(store.To, lanes) + Of(added.Right, lanes),
        Store store => Of(store.To, lanes) + Of(store.Value, lanes),
        Assign { Declares: true } assign => Declared + Of(assign.Value, lanes),
        _ => nest.Values.Sum(value => Of(value, lanes)),
    };

    private static double Of(Value value, int lanes) => value.Operands.Sum(operand => Of(operand, lanes)) + value switch
    {
        // It takes the load with it.
        MultiplyAddValue { First: LoadValue { From.Lanes: > 1 } load } => -Of(load, lanes),
        MultiplyAddValue => Product,
        LoadValue load => Of(load.From, lanes),
        LoadOrZeroValue sum => Of(sum.From, lanes),
        BroadcastValue => Number,
        PermuteValue { Name: "Repeat" } => Repeated,
        BroadcastLaneValue { From: not null } => Spread + Number,
        PermuteValue or Tile4Value or BroadcastLaneValue => Spread,
        CallValue call => Of(call.Function),
        _ => 0,
    };

    private static double Add(Access to, int lanes) => to.Lanes < lanes ? AddedPart : Added;

    private static double Of(Access access, int lanes) => access.Lanes <= 1 ? Number : access.Lanes < lanes ? Part : Vector;

    private static double Of(string function) => function switch
    {
        "NormalDistribution" => 22.8,
        "Softplus" or "Sin" or "Cos" => 18.8,
        "Expm1" => 11.7,
        "NormalDensity" => 9.3,
        "Sigmoid" or "Log" or "Log1p" => 8.4,
        "Exp" or "Tanh" => 4.7,
        "Sums" => Tree,
        _ => Short,
    };
}
