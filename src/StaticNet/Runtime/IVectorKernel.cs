using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// The equations of a network whose blocks of samples are computed by vectors of the machine: of 512 bits wherever there are any. A machine that would rather
/// not have them everywhere, since it slows its clock for them, still gains by them in a block.
/// </summary>
/// <remarks>The width is a constant to the JIT: the equations are compiled for one of them.</remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLanes512">The vector of 512 bits.</typeparam>
/// <typeparam name="TLanes256">The vector of 256 bits.</typeparam>
/// <typeparam name="TLanes128">The vector of 128 bits.</typeparam>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IVectorKernel<TSelf, T, TLanes512, TLanes256, TLanes128> : INetworkKernel<T>
    where TSelf : struct, IVectorKernel<TSelf, T, TLanes512, TLanes256, TLanes128>
    where T : unmanaged
    where TLanes512 : struct, ILanes<TLanes512, T>
    where TLanes256 : struct, ILanes<TLanes256, T>
    where TLanes128 : struct, ILanes<TLanes128, T>
{
    /// <summary><see cref="INetworkKernel{T}.ForwardLanes"/>, by vectors of one width.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The lanes in use, a multiple of a vector.</param>
    static virtual void ForwardLanes<TLanes>(ref T w, ref T v, nint end)
        where TLanes : struct, ILanes<TLanes, T> => throw new NotSupportedException();

    /// <summary><see cref="INetworkKernel{T}.LossLanes"/>, by vectors of one width.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The lanes in use, a multiple of a vector.</param>
    static virtual void LossLanes<TLanes>(ref T w, ref T v, nint end)
        where TLanes : struct, ILanes<TLanes, T> => throw new NotSupportedException();

    /// <summary><see cref="INetworkKernel{T}.BackwardLanes"/>, by vectors of one width.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="g">The gradient sum, for the parameters that have no lane sums.</param>
    /// <param name="end">The lanes in use, a multiple of a vector.</param>
    static virtual void BackwardLanes<TLanes>(ref T w, ref T v, ref T g, nint end)
        where TLanes : struct, ILanes<TLanes, T> => throw new NotSupportedException();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void INetworkKernel<T>.ForwardLanes(ref T w, ref T v, nint end)
    {
        if (Avx512F.IsSupported)
            TSelf.ForwardLanes<TLanes512>(ref w, ref v, end);
        else if (Vector256.IsHardwareAccelerated)
            TSelf.ForwardLanes<TLanes256>(ref w, ref v, end);
        else
            TSelf.ForwardLanes<TLanes128>(ref w, ref v, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void INetworkKernel<T>.LossLanes(ref T w, ref T v, nint end)
    {
        if (Avx512F.IsSupported)
            TSelf.LossLanes<TLanes512>(ref w, ref v, end);
        else if (Vector256.IsHardwareAccelerated)
            TSelf.LossLanes<TLanes256>(ref w, ref v, end);
        else
            TSelf.LossLanes<TLanes128>(ref w, ref v, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void INetworkKernel<T>.BackwardLanes(ref T w, ref T v, ref T g, nint end)
    {
        if (Avx512F.IsSupported)
            TSelf.BackwardLanes<TLanes512>(ref w, ref v, ref g, end);
        else if (Vector256.IsHardwareAccelerated)
            TSelf.BackwardLanes<TLanes256>(ref w, ref v, ref g, end);
        else
            TSelf.BackwardLanes<TLanes128>(ref w, ref v, ref g, end);
    }
}
