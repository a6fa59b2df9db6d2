using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes the short names that the equations call. They are members of the kernel, so no type or method of the user's can be meant.</summary>
internal static class WrapperCode
{
    private const string SamplePlace = "global::StaticNet.Runtime.ISamplePlace";

    public static void Write(CodeWriter code, string type, HashSet<string> called)
    {
        Write(code, At(type, "int"));
        foreach (string function in called.OrderBy(name => name, StringComparer.Ordinal))
        {
            Write(code, $"{type} {Declaration(function, type)}");
        }
    }

    /// <summary>The same for vectors of samples.</summary>
    public static void WriteLanes(CodeWriter code, string type, HashSet<string> called)
    {
        if (called.Count == 0)
            return;
        foreach (string load in called.Where(name => name.StartsWith("SoFar", StringComparison.Ordinal)).Select(name => name.Replace("SoFar", "Load")).ToList())
            called.Add(load);
        code.Line();
        Write(code, At(type, "long"));
        foreach (string function in called.OrderBy(name => name, StringComparer.Ordinal))
        {
            Write(code, LaneDeclaration(function, type));
        }
    }

    /// <summary>The same for one sample: with what its single units call beside them.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="type">The keyword of the number type.</param>
    /// <param name="called">The names that are called for single units.</param>
    /// <param name="lanesCalled">The names that are called for vectors.</param>
    /// <param name="apart">The functions that are not inlined.</param>
    public static void WriteSample(CodeWriter code, string type, HashSet<string> called, HashSet<string> lanesCalled, HashSet<string> apart)
    {
        Write(code, At(type, "long"));
        foreach (string function in called.OrderBy(name => name, StringComparer.Ordinal))
        {
            Write(code, $"{type} {Declaration(function, type)}");
        }

        foreach (string function in lanesCalled.OrderBy(name => name, StringComparer.Ordinal))
        {
            bool isApart = apart.Contains(function) && !IsInstruction(function);
            Write(code, GenericDeclaration(function, type) ?? $"TLanes {function}(TLanes u) => {(isApart ? Called(function, type) : Inlined(function))}");
        }
    }

    private static void Write(CodeWriter code, string declaration) => code.Line($"{GeneratedCode.Inline} private static {declaration};");

    private static string At(string type, string index) => $"ref {type} At(ref {type} first, {index} place) => ref global::System.Runtime.CompilerServices.Unsafe.Add(ref first, {(index == "long" ? "(nint)" : "")}place)";

    private static string Inlined(string function) => $"TLanes.{function}(u)";

    // Inlined again and again, a function would use up the locals of its caller.
    private static string Called(string function, string type) => $"global::StaticNet.Runtime.LaneFunction.{function}<TLanes, {type}>(in u)";

    /// <summary>Whether a function of vectors is a few instructions.</summary>
    public static bool IsInstruction(string function) => GenericDeclaration(function, "") is not null;

    private static string? GenericDeclaration(string function, string type) => function switch
    {
        "Load" => $"TLanes Load(ref {type} first, long place) => TLanes.Load(ref first, (nint)place)",
        "Store" => $"void Store(TLanes u, ref {type} first, long place) => TLanes.Store(u, ref first, (nint)place)",
        "Splat" => $"TLanes Splat({type} u) => TLanes.Splat(u)",
        "Fma" => "TLanes Fma(TLanes u, TLanes v, TLanes sum) => TLanes.Fma(u, v, sum)",
        "Max" => "TLanes Max(TLanes u, TLanes v) => TLanes.Max(u, v)",
        "Gate" or "Shut" => $"TLanes {function}(TLanes z, TLanes u) => TLanes.{function}(z, u)",
        "Select" or "IfPositive" => $"TLanes {function}(TLanes z, TLanes u, TLanes v) => TLanes.{function}(z, u, v)",
        "Abs" or "PositivePart" or "Sign" or "Saturate" or "SaturateBelow" => $"TLanes {function}(TLanes u) => TLanes.{function}(u)",
        "LoadFirst" => $"TLanes LoadFirst(ref {type} first, long place, int count) => count == 2 ? TLanes.LoadPair(ref first, (nint)place) : TLanes.LoadTriple(ref first, (nint)place)",
        "FmaAt" => $"TLanes FmaAt(ref {type} first, long place, TLanes v, TLanes sum) => TLanes.Fma(TLanes.Load(ref first, (nint)place), v, sum)",
        "FmaAtFirst" => $"TLanes FmaAtFirst(ref {type} first, long place, int count, TLanes v, TLanes sum) => TLanes.Fma(count == 2 ? TLanes.LoadPair(ref first, (nint)place) : TLanes.LoadTriple(ref first, (nint)place), v, sum)",
        "Column" => $"TLanes Column(ref {type} first, long place, int width, int column, int rows) => TLanes.Column(ref first, (nint)place, width, column, rows)",
        "Within" => "long Within(long unit, long units) => global::System.Math.Min(unit, units - TLanes.Count)",
        _ => null,
    };

    private static string LaneDeclaration(string function, string type)
    {
        const string All = "global::System.Runtime.Intrinsics.Vector512";
        string lanes = $"{All}<{type}>";
        const string Elementary = "global::StaticNet.Numerics.Elementary";
        const string Parts = "global::StaticNet.Runtime.LaneParts";
        const string Tiles = "global::StaticNet.Runtime.LaneTiles";
        return function switch
        {
            "Load" => $"{lanes} Load(ref {type} first, long place) => {All}.LoadUnsafe(ref first, (nuint)place)",
            "Store" => $"void Store({lanes} u, ref {type} first, long place) => {All}.StoreUnsafe(u, ref first, (nuint)place)",
            "LoadFirst" => $"{lanes} LoadFirst(ref {type} first, long place, int count) => {Parts}.LoadFirst(ref first, (nint)place, count)",
            "StoreFirst" => $"void StoreFirst({lanes} u, ref {type} first, long place, int count) => {Parts}.StoreFirst(u, ref first, (nint)place, count)",
            "Repeat" => $"{lanes} Repeat({lanes} u, int times, int from) => {Parts}.Repeat(u, times, from)",
            "Tile" => $"{lanes} Tile({lanes} u, int count, int from) => {Parts}.Tile(u, count, from)",
            "Column" => $"{lanes} Column(ref {type} first, long place, int width, int column, int rows) => {Parts}.Column(ref first, (nint)place, width, column, rows)",
            "SoFar" => $"{lanes} SoFar<TPlace>(ref {type} sum, long place) where TPlace : struct, {SamplePlace} => TPlace.IsFirst ? {lanes}.Zero : Load(ref sum, place)",
            "SoFarFirst" => $"{lanes} SoFarFirst<TPlace>(ref {type} sum, long place, int count) where TPlace : struct, {SamplePlace} => TPlace.IsFirst ? {lanes}.Zero : LoadFirst(ref sum, place, count)",
            "AddTo" => $"void AddTo<TPlace>({lanes} u, ref {type} sum, long place) where TPlace : struct, {SamplePlace} => {All}.StoreUnsafe((TPlace.IsFirst ? {lanes}.Zero : {All}.LoadUnsafe(ref sum, (nuint)place)) + u, ref sum, (nuint)place)",
            "AddToFirst" => $"void AddToFirst<TPlace>({lanes} u, ref {type} sum, long place, int count) where TPlace : struct, {SamplePlace} => {Parts}.StoreFirst((TPlace.IsFirst ? {lanes}.Zero : {Parts}.LoadFirst(ref sum, (nint)place, count)) + u, ref sum, (nint)place, count)",
            "AddProduct" => $"void AddProduct<TPlace>({lanes} u, {lanes} v, ref {type} sum, long place) where TPlace : struct, {SamplePlace} => {All}.StoreUnsafe({All}.FusedMultiplyAdd(u, v, TPlace.IsFirst ? {lanes}.Zero : {All}.LoadUnsafe(ref sum, (nuint)place)), ref sum, (nuint)place)",
            "AddProductFirst" => $"void AddProductFirst<TPlace>({lanes} u, {lanes} v, ref {type} sum, long place, int count) where TPlace : struct, {SamplePlace} => {Parts}.StoreFirst({All}.FusedMultiplyAdd(u, v, TPlace.IsFirst ? {lanes}.Zero : {Parts}.LoadFirst(ref sum, (nint)place, count)), ref sum, (nint)place, count)",
            "Sums" => $"{lanes} Sums({Products(type, n => $"{lanes} u{n}")}) => global::StaticNet.Runtime.LaneTree.Sums({Products(type, n => $"u{n}")})",
            "Lane" => $"{type} Lane({lanes} u, int place) => {All}.GetElement(u, place)",
            "Splat" => $"{lanes} Splat({type} u) => {All}.Create(u)",
            "Fma" => $"{lanes} Fma({lanes} u, {lanes} v, {lanes} sum) => {All}.FusedMultiplyAdd(u, v, sum)",
            "FmaAt" => $"{lanes} FmaAt(ref {type} first, long place, {lanes} v, {lanes} sum) => {All}.FusedMultiplyAdd({All}.LoadUnsafe(ref first, (nuint)place), v, sum)",
            "FmaAtFirst" => $"{lanes} FmaAtFirst(ref {type} first, long place, int count, {lanes} v, {lanes} sum) => {Parts}.FusedMultiplyAddFirst(ref first, (nint)place, count, v, sum)",
            "PairedSum" => $"{lanes} PairedSum({lanes} biases, ref {type} weights, ref {type} inputs, int terms) => global::StaticNet.Runtime.SegmentPairs.Sum(biases, ref weights, ref inputs, terms)",
            "Tile4At" => $"{lanes} Tile4At(ref {type} first, long place) => {Tiles}.Tile4(ref first, (nint)place)",
            "Tile4" => $"{lanes} Tile4({lanes} u, int place) => {Tiles}.Tile4(u, place)",
            "BroadcastLane" => $"{lanes} BroadcastLane({lanes} tile, int place) => {Tiles}.BroadcastLane(tile, place)",
            "Max" => $"{lanes} Max({lanes} u, {lanes} v) => {Elementary}.Max(u, v)",
            "Abs" => $"{lanes} Abs({lanes} u) => {All}.Abs(u)",
            "Gate" or "Shut" => $"{lanes} {function}({lanes} z, {lanes} u) => {Elementary}.{function}(z, u)",
            "Select" or "IfPositive" => $"{lanes} {function}({lanes} z, {lanes} u, {lanes} v) => {Elementary}.{function}(z, u, v)",
            _ => $"{lanes} {function}({lanes} u) => {Elementary}.{function}(u)",
        };
    }

    private static string Products(string type, Func<int, string> product) => string.Join(", ", Enumerable.Range(0, type == "double" ? 8 : 16).Select(product));

    private static string Declaration(string function, string type)
    {
        string math = type == "double" ? "global::System.Math" : "global::System.MathF";
        const string Elementary = "global::StaticNet.Numerics.Elementary";
        return function switch
        {
            "Fma" => $"Fma({type} u, {type} v, {type} sum) => {math}.FusedMultiplyAdd(u, v, sum)",
            "SoFar" => $"SoFar<TPlace>(ref {type} sum) where TPlace : struct, {SamplePlace} => TPlace.IsFirst ? 0 : sum",
            "Max" => $"Max({type} u, {type} v) => {Elementary}.Max(u, v)",
            "Abs" => $"Abs({type} u) => {math}.Abs(u)",
            "Gate" or "Shut" => $"{function}({type} z, {type} u) => {Elementary}.{function}(z, u)",
            "Select" or "IfPositive" => $"{function}({type} z, {type} u, {type} v) => {Elementary}.{function}(z, u, v)",
            _ => $"{function}({type} u) => {Elementary}.{function}(u)",
        };
    }
}
