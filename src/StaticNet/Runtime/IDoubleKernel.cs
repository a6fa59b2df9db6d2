using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// The equations of a network of doubles, whose blocks of samples are computed by vectors of the machine: of 512 bits wherever there are any. A machine that would rather
/// not have them everywhere, since it slows its clock for them, still gains by them in a block.
/// </summary>
/// <remarks>The width is a constant to the JIT: the equations are compiled for one of them.</remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDoubleKernel<TSelf> : INetworkKernel<double>
    where TSelf : struct, IDoubleKernel<TSelf>
{
    /// <summary><see cref="INetworkKernel{T}.ForwardLanes"/>, by vectors of one width.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The lanes in use, a multiple of a vector.</param>
    static virtual void ForwardLanes<TLanes>(ref double w, ref double v, nint end)
        where TLanes : struct, ILanes<TLanes, double> => throw new NotSupportedException();

    /// <summary><see cref="INetworkKernel{T}.LossLanes"/>, by vectors of one width.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The lanes in use, a multiple of a vector.</param>
    static virtual void LossLanes<TLanes>(ref double w, ref double v, nint end)
        where TLanes : struct, ILanes<TLanes, double> => throw new NotSupportedException();

    /// <summary><see cref="INetworkKernel{T}.BackwardLanes"/>, by vectors of one width.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="g">The gradient sum, for the parameters that have no lane sums.</param>
    /// <param name="end">The lanes in use, a multiple of a vector.</param>
    static virtual void BackwardLanes<TLanes>(ref double w, ref double v, ref double g, nint end)
        where TLanes : struct, ILanes<TLanes, double> => throw new NotSupportedException();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void INetworkKernel<double>.ForwardLanes(ref double w, ref double v, nint end)
    {
        if (Avx512F.IsSupported)
            TSelf.ForwardLanes<DoubleLanes512>(ref w, ref v, end);
        else if (Vector256.IsHardwareAccelerated)
            TSelf.ForwardLanes<DoubleLanes256>(ref w, ref v, end);
        else
            TSelf.ForwardLanes<DoubleLanes128>(ref w, ref v, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void INetworkKernel<double>.LossLanes(ref double w, ref double v, nint end)
    {
        if (Avx512F.IsSupported)
            TSelf.LossLanes<DoubleLanes512>(ref w, ref v, end);
        else if (Vector256.IsHardwareAccelerated)
            TSelf.LossLanes<DoubleLanes256>(ref w, ref v, end);
        else
            TSelf.LossLanes<DoubleLanes128>(ref w, ref v, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void INetworkKernel<double>.BackwardLanes(ref double w, ref double v, ref double g, nint end)
    {
        if (Avx512F.IsSupported)
            TSelf.BackwardLanes<DoubleLanes512>(ref w, ref v, ref g, end);
        else if (Vector256.IsHardwareAccelerated)
            TSelf.BackwardLanes<DoubleLanes256>(ref w, ref v, ref g, end);
        else
            TSelf.BackwardLanes<DoubleLanes128>(ref w, ref v, ref g, end);
    }
}
