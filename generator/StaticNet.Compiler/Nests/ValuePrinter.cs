using System.Globalization;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Nests;

/// <summary>Writes values of a nest as C#; functions are those of the runtime, by the names that a generated file imports or inherits.</summary>
/// <param name="precision">The number type.</param>
/// <param name="isVector">Whether values are vectors; else numbers.</param>
/// <param name="isBesideNumbers">Whether vectors stand beside numbers, and what is meant the indices say; else all are vectors of the machine.</param>
/// <param name="isInTile">Whether the vector itself is called: what is inlined into a tile once for every sum is a method a call less to inline.</param>
/// <param name="called">The functions of vectors that are called; the others are inlined.</param>
internal sealed class ValuePrinter(Precision precision, bool isVector = true, bool isBesideNumbers = false, bool isInTile = false, IReadOnlyCollection<string>? called = null)
{
    // Transcendental functions are called in vectors narrower than 512 bits, which the names that are inherited know.
    private static readonly HashSet<string> OfVectors = ["Load", "Store", "Splat", "Fma", "Abs", "PositivePart", "Sign", "Saturate", "SaturateBelow", "SelectIfPositive", "ZeroIfNonPositive", "Max", "Select", "IfPositive"];

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
            Print(new LoadValue(Access.Of(NameTable.Array(hyperparameter.Variable), 0, new AccessTerm(hyperparameter.Indices[0], 1))), context),
        HyperparameterValue hyperparameter => Call("Splat", Name(hyperparameter)),
        LocalValue local => local.ToString(),
        LoadValue load when IsNumber(load.From) => At(load.From),
        LoadValue load => Call(load.From, "Load", "", [Reference(load.From)]),
        ColumnValue column => Call("Column", Reference(column.From with { Offset = column.From.Offset - column.Column }), Text(column.Width), Text(column.Column), column.Rows == 0 ? "TLanes.Count" : Text(column.Rows)),
        LoadOrZeroValue sum => LoadOrZero(sum.From),
        SplatValue splat => Call("Splat", Print(splat.Number)),
        LaneValue lane => Call("Lane", Print(lane.Vector), Text(lane.Lane)),
        Tile4Value { Vector: LoadValue load } => Call("Tile4At", Reference(load.From)),
        Tile4Value tile => Call("Tile4", Print(tile.Vector), Text(tile.From)),
        BroadcastLaneValue lane => Call("BroadcastLane", Print(lane.Tile), Text(lane.Lane)),
        PairedSumValue sum => Call("PairedSum", Print(new LoadValue(sum.Biases)), $"ref {At(sum.Weights)}", $"ref {At(sum.Inputs)}", Text(sum.Terms)),
        PermuteValue permute => Call(permute.Name, Print(permute.Vector), Text(permute.Count), Text(permute.From)),
        BroadcastValue broadcast => Call("Splat", At(broadcast.From)),
        NegateValue negate => Guard("-" + Print(negate.Operand, Binding.Atom), Binding.Product, context),
        BinaryValue binary => Print(binary, context),
        MultiplyAddValue { First: LoadValue load } fma when isBesideNumbers && !IsNumber(load.From) =>
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
        MultiplyAddValue { Sum: LoadOrZeroValue sum } product when IsAddedTo(to, sum) => Call(to, "AddProduct", "<TMode>", [Print(product.First), Print(product.Second), Reference(to)]),
        BinaryValue { Operator: BinaryOperator.Add, Left: LoadOrZeroValue sum } added when IsAddedTo(to, sum) => Call(to, "AddTo", "<TMode>", [Print(added.Right), Reference(to)]),
        _ => Call(to, "Store", "", [Print(value), Reference(to)]),
    };

    private static bool IsAddedTo(Access to, LoadOrZeroValue sum) => sum.From == to && to.Indices.All(index => index.Loop is null);

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

    private string LoadOrZero(Access sum)
    {
        const string LoadOrZero = "LoadOrZero", Mode = "<TMode>";
        if (!IsNumber(sum))
            return Call(sum, LoadOrZero, Mode, [Reference(sum)]);
        return $"{LoadOrZero}{Mode}(ref {At(sum)})";
    }

    // Beside vectors of 512 bits an address says how many numbers are meant.
    private bool IsNumber(Access access) => !isVector || (isBesideNumbers && access.Lanes <= 1);

    // Of numbers that do not fill a vector the function is told how many there are.
    private string Call(Access access, string function, string types, string[] memory, params string[] others)
    {
        bool isPart = isBesideNumbers && access.Lanes < (precision == Precision.Double ? 8 : 16);
        if (!isPart && types.Length == 0)
            return Call(function, [.. memory, .. others]);
        function += isPart ? "First" : "";
        return $"{function}{types}({string.Join(", ", [.. memory, .. isPart ? [Text(access.Lanes)] : Array.Empty<string>(), .. others])})";
    }

    private static string Reference(Access access) => $"ref {access.Buffer}, {access}";

    private static string Name(HyperparameterValue value) => value.Indices.Count == 0
        ? NameTable.Array(value.Variable)
        : $"At(ref {NameTable.Array(value.Variable)}, {Access.Of("", 0, new AccessTerm(value.Indices[0], 1))})";

    /// <summary>A call of a function.</summary>
    public string Call(string function, params string[] arguments)
    {
        string qualified = isInTile && OfVectors.Contains(function) ? $"TLanes.{function}"
            : isVector && called?.Contains(function) == true ? $"LaneFunction.{function}<TLanes, {(precision == Precision.Double ? "double" : "float")}>" : function;
        return $"{qualified}({string.Join(", ", arguments)})";
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Guard(string text, Binding own, Binding context) => own >= context ? text : $"({text})";
}
