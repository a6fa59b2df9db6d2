namespace StaticNet.Generator.Contract;

/// <summary>
/// The types that generated code names, by metadata name. A project may declare a type in the place of one of these, and the
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
        "StaticNet.ParameterInitialization",
        "StaticNet.Penalty",
        "StaticNet.Precision",
        "StaticNet.Runtime.V1.AlignedArray`1",
        "StaticNet.Runtime.V1.BackwardPass",
        "StaticNet.Runtime.V1.CompiledNetwork",
        "StaticNet.Runtime.V1.CompiledAs",
        "StaticNet.Runtime.V1.DoubleDots",
        "StaticNet.Runtime.V1.DoubleLanes128",
        "StaticNet.Runtime.V1.DoubleLanes256",
        "StaticNet.Runtime.V1.DoubleLanes512",
        "StaticNet.Runtime.V1.DoubleOperations",
        "StaticNet.Runtime.V1.DoubleSampleEquations`1",
        "StaticNet.Runtime.V1.DropoutMask",
        "StaticNet.Runtime.V1.ForwardPass",
        "StaticNet.Runtime.V1.IDoubleKernel`1",
        "StaticNet.Runtime.V1.ILaneGroup`3",
        "StaticNet.Runtime.V1.ILanes`2",
        "StaticNet.Runtime.V1.IOuterProduct",
        "StaticNet.Runtime.V1.IPass",
        "StaticNet.Runtime.V1.IPredictorModel",
        "StaticNet.Runtime.V1.IAccumulation",
        "StaticNet.Runtime.V1.ISingleKernel`1",
        "StaticNet.Runtime.V1.IStraightLanes`2",
        "StaticNet.Runtime.V1.ITiledSum`2",
        "StaticNet.Runtime.V1.IUnitSum`2",
        "StaticNet.Runtime.V1.LaneEquations`2",
        "StaticNet.Runtime.V1.LaneFunction",
        "StaticNet.Runtime.V1.LaneGroupEquations`3",
        "StaticNet.Runtime.V1.LaneProducts",
        "StaticNet.Runtime.V1.LaneSums",
        "StaticNet.Runtime.V1.LossOnly",
        "StaticNet.Runtime.V1.LossPass",
        "StaticNet.Runtime.V1.ModelBlock",
        "StaticNet.Runtime.V1.ModelResource",
        "StaticNet.Runtime.V1.OuterProducts`3",
        "StaticNet.Runtime.V1.OutputsOnly",
        "StaticNet.Runtime.V1.SingleDots",
        "StaticNet.Runtime.V1.SingleLanes128",
        "StaticNet.Runtime.V1.SingleLanes256",
        "StaticNet.Runtime.V1.SingleLanes512",
        "StaticNet.Runtime.V1.SingleOperations",
        "StaticNet.Runtime.V1.SingleSampleEquations`1",
        "StaticNet.Runtime.V1.TiledSums`3",
        "StaticNet.Runtime.V1.UnitGradients`2",
        "StaticNet.Runtime.V1.UnitSums`3",
        "StaticNet.Schedule",
    ];
}
