using System.Runtime.CompilerServices;
using StaticNet.Vectors;

namespace StaticNet.Runtime.V1;

/// <summary>The groups of vectors of a width.</summary>
/// <remarks>
/// Their fields are vectors as they are, in no struct of ours, and an operation fills a group field by field: in every other way it takes the JIT several times the locals, of which it inlines no more beyond 512
/// (the gradient of 2-1-2 with fields that are <typeparamref name="TLanes"/>: 10.6 instead of 4.1 ns a sample, Zen 4). A group has at most four fields, as many as the JIT keeps in registers.
/// </remarks>
/// <typeparam name="TVector">The vector.</typeparam>
/// <typeparam name="TArithmetic">Its arithmetic.</typeparam>
/// <typeparam name="TOperations">Its selections and functions.</typeparam>
/// <typeparam name="TLanes">The same vector, as generated code knows it.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TCalls"><see cref="InlinedFunctions"/>, <see cref="CalledFunctions"/> or <see cref="CalledSideBySide"/>: a comparison of types is a constant before anything is inlined.</typeparam>
internal static partial class LaneGroups<TVector, TArithmetic, TOperations, TLanes, T, TCalls>
    where TVector : struct
    where TArithmetic : struct, IArithmetic<TVector, T>
    where TOperations : struct, IVectorOperations<TVector>
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
    where TCalls : struct
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    // From one vector of a group to the next.
    private static int Step
    {
        [MethodImpl(Inline)]
        get => typeof(TCalls) == typeof(CalledSideBySide) ? Unsafe.SizeOf<TVector>() / Unsafe.SizeOf<T>() : CacheLine.Numbers<T>();
    }

    [MethodImpl(Inline)] private static TVector Read(ref T first, long offset) => Unsafe.ReadUnaligned<TVector>(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref first, (nint)offset)));
    [MethodImpl(Inline)] private static void Write(TVector u, ref T first, long offset) => Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref first, (nint)offset)), u);

    // The argument of a call comes by reference, since a vector is passed in two halves, and a load of both waits for them. Which way is taken is decided where the address of no group waits to be written to.
    [MethodImpl(Inline)] private static TVector OfExp(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.Exp(u) : CallExp(u);
    [MethodImpl(Inline)] private static TVector CallExp(TVector u) => Exp(in u);
    [MethodImpl(Apart)] private static TVector Exp(in TVector u) => TOperations.Exp(u);
    [MethodImpl(Inline)] private static TVector OfExpm1(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.Expm1(u) : CallExpm1(u);
    [MethodImpl(Inline)] private static TVector CallExpm1(TVector u) => Expm1(in u);
    [MethodImpl(Apart)] private static TVector Expm1(in TVector u) => TOperations.Expm1(u);
    [MethodImpl(Inline)] private static TVector OfLog(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.Log(u) : CallLog(u);
    [MethodImpl(Inline)] private static TVector CallLog(TVector u) => Log(in u);
    [MethodImpl(Apart)] private static TVector Log(in TVector u) => TOperations.Log(u);
    [MethodImpl(Inline)] private static TVector OfLog1p(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.Log1p(u) : CallLog1p(u);
    [MethodImpl(Inline)] private static TVector CallLog1p(TVector u) => Log1p(in u);
    [MethodImpl(Apart)] private static TVector Log1p(in TVector u) => TOperations.Log1p(u);
    [MethodImpl(Inline)] private static TVector OfTanh(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.Tanh(u) : CallTanh(u);
    [MethodImpl(Inline)] private static TVector CallTanh(TVector u) => Tanh(in u);
    [MethodImpl(Apart)] private static TVector Tanh(in TVector u) => TOperations.Tanh(u);
    [MethodImpl(Inline)] private static TVector OfSigmoid(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.Sigmoid(u) : CallSigmoid(u);
    [MethodImpl(Inline)] private static TVector CallSigmoid(TVector u) => Sigmoid(in u);
    [MethodImpl(Apart)] private static TVector Sigmoid(in TVector u) => TOperations.Sigmoid(u);
    [MethodImpl(Inline)] private static TVector OfSoftplus(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.Softplus(u) : CallSoftplus(u);
    [MethodImpl(Inline)] private static TVector CallSoftplus(TVector u) => Softplus(in u);
    [MethodImpl(Apart)] private static TVector Softplus(in TVector u) => TOperations.Softplus(u);
    [MethodImpl(Inline)] private static TVector OfNormalDistribution(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.NormalDistribution(u) : CallNormalDistribution(u);
    [MethodImpl(Inline)] private static TVector CallNormalDistribution(TVector u) => NormalDistribution(in u);
    [MethodImpl(Apart)] private static TVector NormalDistribution(in TVector u) => TOperations.NormalDistribution(u);
    [MethodImpl(Inline)] private static TVector OfNormalDensity(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.NormalDensity(u) : CallNormalDensity(u);
    [MethodImpl(Inline)] private static TVector CallNormalDensity(TVector u) => NormalDensity(in u);
    [MethodImpl(Apart)] private static TVector NormalDensity(in TVector u) => TOperations.NormalDensity(u);
    [MethodImpl(Inline)] private static TVector OfSin(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.Sin(u) : CallSin(u);
    [MethodImpl(Inline)] private static TVector CallSin(TVector u) => Sin(in u);
    [MethodImpl(Apart)] private static TVector Sin(in TVector u) => TOperations.Sin(u);
    [MethodImpl(Inline)] private static TVector OfCos(TVector u) => typeof(TCalls) == typeof(InlinedFunctions) ? TOperations.Cos(u) : CallCos(u);
    [MethodImpl(Inline)] private static TVector CallCos(TVector u) => Cos(in u);
    [MethodImpl(Apart)] private static TVector Cos(in TVector u) => TOperations.Cos(u);
}
