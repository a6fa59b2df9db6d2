using System.Globalization;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Nests;

/// <summary>Writes values of a nest as C#; functions are the kernel's own wrappers, out of reach of the user's names.</summary>
/// <param name="precision">The number type.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
/// <param name="isVector">Whether values are vectors; else numbers.</param>
/// <param name="laneFunctions">Takes the names of the wrappers of vectors of 512 bits and of their parts, where numbers stand beside these; null: all vectors are those of the machine.</param>
/// <param name="isInTile">Whether the vector itself is called: what is inlined into a tile once for every sum is a method a call less to inline.</param>
internal sealed class ValuePrinter(Precision precision, HashSet<string> functions, bool isVector = true, HashSet<string>? laneFunctions = null, bool isInTile = false)
{
    // Exp and its kin are called in vectors narrower than 512 bits, which their wrappers know.
    private static readonly HashSet<string> OfVectors = ["Load", "Store", "Splat", "Fma", "Abs", "PositivePart", "Sign", "Saturate", "SaturateBelow", "Gate", "Shut", "Max", "Select", "IfPositive"];

    private enum Binding
    {
        Sum,
        Product,
        Atom,
    }

    public string Print(Value value) => Print(value, Binding.Sum);

    /// <summary>A number as a literal of the number type.</summary>
    public string Literal(double value) => precision == Precision.Double
        ? value.ToString("R", CultureInfo.InvariantCulture) + "d"
        : ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f";

    /// <summary>A number in memory.</summary>
    public static string At(Access access) => $"At(ref {access.Buffer}, {access})";

    private string Print(Value value, Binding context) => value switch
    {
        NumberValue number when isVector => Call("Splat", Literal(number.Number)),
        NumberValue number => Guard(Literal(number.Number), number.Number < 0 ? Binding.Product : Binding.Atom, context),
        CodeValue code => code.Text,
        HyperparameterValue hyperparameter when !isVector => Name(hyperparameter),
        HyperparameterValue hyperparameter when hyperparameter.Indices.Any(index => index.Lanes > 0) =>
            Print(new LoadValue(Access.Of(NameTable.Array(hyperparameter.Family), 0, new AccessTerm(hyperparameter.Indices[0], 1))), context),
        HyperparameterValue hyperparameter => Call("Splat", Name(hyperparameter)),
        LocalValue local => local.ToString(),
        LoadValue load when IsNumber(load.From) => At(load.From),
        LoadValue load => Call(load.From, "Load", "", [Reference(load.From)]),
        ColumnValue column => CallLanes("Column", Reference(column.From with { Offset = column.From.Offset - column.Column }), Text(column.Width), Text(column.Column), column.Rows == 0 ? "TLanes.Count" : Text(column.Rows)),
        SumSoFarValue sum => SumSoFar(sum.From),
        SplatValue splat => CallLanes("Splat", Print(splat.Number)),
        LaneValue lane => CallLanes("Lane", Print(lane.Vector), Text(lane.Lane)),
        Tile4Value { Vector: LoadValue load } => CallLanes("Tile4At", Reference(load.From)),
        Tile4Value tile => CallLanes("Tile4", Print(tile.Vector), Text(tile.From)),
        BroadcastLaneValue lane => CallLanes("BroadcastLane", Print(lane.Tile), Text(lane.Lane)),
        PairedSumValue sum => CallLanes("PairedSum", Print(new LoadValue(sum.Biases)), $"ref {At(sum.Weights)}", $"ref {At(sum.Inputs)}", Text(sum.Terms)),
        PermuteValue permute => CallLanes(permute.Name, Print(permute.Vector), Text(permute.Count), Text(permute.From)),
        BroadcastValue broadcast => Call("Splat", At(broadcast.From)),
        NegateValue negate => Guard("-" + Print(negate.Operand, Binding.Atom), Binding.Product, context),
        BinaryValue binary => Print(binary, context),
        MultiplyAddValue { First: LoadValue load } fma when laneFunctions is not null && !IsNumber(load.From) =>
            Call(load.From, "FmaAt", "", [Reference(load.From)], Print(fma.Second), Print(fma.Sum)),
        MultiplyAddValue fma => Call("Fma", Print(fma.First), Print(fma.Second), Print(fma.Sum)),
        CallValue call => Call(call.Function, [.. call.Arguments.Select(Print)]),
        JoinValue join => Print(join, 0, join.Parts.Count, context),
        WhereValue where => $"({Print(where.Kept)}) & {Print(where.Mask)}",
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no code."),
    };

    // C# binds to the left.
    private string Print(BinaryValue value, Binding context) => value.Operator switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract => Guard(
            $"{Print(value.Left)} {(value.Operator == BinaryOperator.Add ? '+' : '-')} {Print(value.Right, Binding.Product)}", Binding.Sum, context),
        _ => Guard(
            $"{Print(value.Left, value.Left is BinaryValue ? Binding.Product : Binding.Atom)} {(value.Operator == BinaryOperator.Multiply ? '*' : '/')} {Print(value.Right, Binding.Atom)}",
            Binding.Product, context),
    };

    private string Print(JoinValue join, int first, int count, Binding context)
    {
        if (count == 1)
            return Print(join.Parts[first], context);
        int left = (count + 1) / 2;
        string u = Print(join, first, left, Binding.Product);
        string v = Print(join, first + left, count - left, Binding.Product);
        return join.Reduction == Reduction.Maximum ? Call("Max", u, v) : Guard($"{u} + {v}", Binding.Sum, context);
    }

    /// <summary>
    /// A value goes to memory. What a sample adds to vectors of a gradient has a name of its own, which takes the JIT fewer locals; not in loops, where it would keep each address in a register:
    /// a gradient of Dense 64→64 took 330 ns with that and 293 without (Zen 4).
    /// </summary>
    public string Store(Value value, Access to) => value switch
    {
        _ when IsNumber(to) => $"{At(to)} = {Print(value)}",
        MultiplyAddValue { Sum: SumSoFarValue sum } product when IsAddedTo(to, sum) => Call(to, "AddProduct", "<TPlace>", [Print(product.First), Print(product.Second), Reference(to)]),
        BinaryValue { Operator: BinaryOperator.Add, Left: SumSoFarValue sum } added when IsAddedTo(to, sum) => Call(to, "AddTo", "<TPlace>", [Print(added.Right), Reference(to)]),
        _ => Call(to, "Store", "", [Print(value), Reference(to)]),
    };

    private static bool IsAddedTo(Access to, SumSoFarValue sum) => sum.From == to && to.Indices.All(index => index.Loop is null);

    /// <summary>The type argument of a sum over the samples where a text is of several passes, of which one has gradients; else empty.</summary>
    public string Pass { get; init; } = "";

    /// <summary>A sum over the samples, read or with those of a group added.</summary>
    public string PrintSum(Value value) => value switch
    {
        LoadValue load => Call("LoadSum" + Pass, Reference(load.From)),
        MultiplyAddValue { Sum: LocalValue sum } fma => Call("AddProducts", Print(fma.First), Print(fma.Second), Print(sum)),
        BinaryValue { Operator: BinaryOperator.Add, Left: LocalValue sum } added => Call("AddSamples", Print(added.Right), Print(sum)),
        BinaryValue { Operator: BinaryOperator.Subtract, Left: LocalValue sum } taken => Call("AddSamples", Print(new NegateValue(taken.Right)), Print(sum)),
        _ => Print(value),
    };

    public string StoreSum(LocalValue sum, Access to) => Call("StoreSum", Print(sum), Reference(to));

    private string SumSoFar(Access sum)
    {
        const string SoFar = "SoFar", Place = "<TPlace>";
        if (!IsNumber(sum))
            return Call(sum, SoFar, Place, [Reference(sum)]);
        functions.Add(SoFar);
        return $"{SoFar}{Place}(ref {At(sum)})";
    }

    // Beside vectors of 512 bits an address says how many numbers are meant.
    private bool IsNumber(Access access) => !isVector || (laneFunctions is not null && access.Lanes <= 1);

    // Of numbers that do not fill a vector the wrapper is told how many there are.
    private string Call(Access access, string function, string types, string[] place, params string[] others)
    {
        bool isPart = laneFunctions is not null && access.Lanes < (precision == Precision.Double ? 8 : 16);
        if (!isPart && types.Length == 0)
            return Call(function, [.. place, .. others]);
        function += isPart ? "First" : "";
        functions.Add(function);
        return $"{function}{types}({string.Join(", ", [.. place, .. isPart ? [Text(access.Lanes)] : Array.Empty<string>(), .. others])})";
    }

    private static string Reference(Access access) => $"ref {access.Buffer}, {access}";

    private static string Name(HyperparameterValue value) => value.Indices.Count == 0
        ? NameTable.Array(value.Family)
        : $"At(ref {NameTable.Array(value.Family)}, {Access.Of("", 0, new AccessTerm(value.Indices[0], 1))})";

    /// <summary>A call of a wrapper.</summary>
    public string Call(string function, params string[] arguments) => (isInTile && OfVectors.Contains(function) ? "TLanes." : "") + Call(functions, function, arguments);

    private string CallLanes(string function, params string[] arguments) => Call(laneFunctions!, function, arguments);

    private static string Call(HashSet<string> called, string function, string[] arguments)
    {
        called.Add(function);
        return $"{function}({string.Join(", ", arguments)})";
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Guard(string text, Binding own, Binding context) => own >= context ? text : $"({text})";
}
