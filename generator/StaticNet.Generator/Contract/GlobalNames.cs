namespace StaticNet.Generator.Contract;

/// <summary>
/// The types that generated code names by <c>global::</c>, by metadata name. A project may declare a type in the place of one of these, and the
/// compiler would then take the project's.
/// </summary>
internal static class GlobalNames
{
    /// <summary>The words of C# that are no keywords, so that a project may give them another meaning.</summary>
    public static readonly string[] Words = ["nint", "var"];

    /// <summary>The types that the declarations of a class's members name.</summary>
    private static readonly string[] Declared =
    [
        "System.CodeDom.Compiler.GeneratedCode",
        "System.CodeDom.Compiler.GeneratedCodeAttribute",
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage",
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute",
        "System.IO.Stream",
        "System.ReadOnlySpan`1",
        "System.Span`1",
        "StaticNet.DropoutKey",
        "StaticNet.IInferenceNetwork`1",
        "StaticNet.INetwork`1",
        "StaticNet.Models.ModelReading",
        "StaticNet.NetworkEquations",
        "StaticNet.NetworkTopology",
    ];

    /// <summary>The types that the members of a refused network are made of.</summary>
    public static readonly string[] OfRefused = [.. Declared, "System.InvalidOperationException"];

    public static readonly string[] All =
    [
        .. Declared,
        "System.Math",
        "System.MathF",
        "System.Runtime.CompilerServices.MethodImpl",
        "System.Runtime.CompilerServices.MethodImplAttribute",
        "System.Runtime.CompilerServices.MethodImplOptions",
        "System.Runtime.CompilerServices.Unsafe",
        "System.Runtime.InteropServices.MemoryMarshal",
        "System.Runtime.Intrinsics.Vector128",
        "System.Runtime.Intrinsics.Vector256",
        "System.Runtime.Intrinsics.Vector512",
        "System.Runtime.Intrinsics.Vector512`1",
        "StaticNet.Activation",
        "StaticNet.EquatableArray`1",
        "StaticNet.LayerSpec",
        "StaticNet.LossFunction",
        "StaticNet.LossSpec",
        "StaticNet.Models.ModelFile",
        "StaticNet.NetworkParameters",
        "StaticNet.Numerics.Elementary",
        "StaticNet.ParameterInitialization",
        "StaticNet.Penalty",
        "StaticNet.Precision",
        "StaticNet.Runtime.AlignedArray`1",
        "StaticNet.Runtime.BackwardPass",
        "StaticNet.Runtime.CompiledNetwork",
        "StaticNet.Runtime.DoubleDots",
        "StaticNet.Runtime.DoubleLanes128",
        "StaticNet.Runtime.DoubleLanes256",
        "StaticNet.Runtime.DoubleLanes512",
        "StaticNet.Runtime.DropoutMask",
        "StaticNet.Runtime.ForwardPass",
        "StaticNet.Runtime.IDoubleKernel`1",
        "StaticNet.Runtime.ILaneGroup`3",
        "StaticNet.Runtime.ILanes`2",
        "StaticNet.Runtime.IOuterProduct",
        "StaticNet.Runtime.IPass",
        "StaticNet.Runtime.IPredictorModel",
        "StaticNet.Runtime.ISamplePlace",
        "StaticNet.Runtime.ISingleKernel`1",
        "StaticNet.Runtime.IStraightLanes`2",
        "StaticNet.Runtime.ITiledSum`2",
        "StaticNet.Runtime.IUnitSum`2",
        "StaticNet.Runtime.LaneEquations`3",
        "StaticNet.Runtime.LaneTiles",
        "StaticNet.Runtime.LaneFunction",
        "StaticNet.Runtime.LaneGroupEquations`3",
        "StaticNet.Runtime.LaneParts",
        "StaticNet.Runtime.LaneProducts",
        "StaticNet.Runtime.LaneSums",
        "StaticNet.Runtime.LaneTree",
        "StaticNet.Runtime.LossOnly",
        "StaticNet.Runtime.LossPass",
        "StaticNet.Runtime.ModelBlock",
        "StaticNet.Runtime.ModelResource",
        "StaticNet.Runtime.OuterProducts`3",
        "StaticNet.Runtime.SegmentPairs",
        "StaticNet.Runtime.SingleDots",
        "StaticNet.Runtime.SingleLanes128",
        "StaticNet.Runtime.SingleLanes256",
        "StaticNet.Runtime.SingleLanes512",
        "StaticNet.Runtime.TiledSums`3",
        "StaticNet.Runtime.UnitGradients`2",
        "StaticNet.Runtime.UnitSums`3",
        "StaticNet.Schedule",
    ];
}
