using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>
/// The equations of one network for one sample, as the build compiles them; implemented by generated code only. References point to the
/// first value of a block whose length the caller has checked. A kernel whose class leaves out the gradient, or the loss too, does without their methods; nothing calls them then.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network: its kernel, in the namespace <c>StaticNet.Generated</c>, implements this interface.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INetworkKernel<T>
    where T : unmanaged
{
    /// <summary>The number of inputs.</summary>
    static abstract int InputSize { get; }

    /// <summary>The number of outputs.</summary>
    static abstract int OutputSize { get; }

    /// <summary>The number of parameters.</summary>
    static abstract int ParameterCount { get; }

    /// <summary>The number of intermediate values that pass from one method to the next; 0 where all stay in locals.</summary>
    static abstract int ScratchSize { get; }

    /// <summary>The number of factors m that dropout draws for a sample; they come first in the scratch. 0: the whole network.</summary>
    static virtual int MaskSize => 0;

    /// <summary>Draws the factors m of a sample.</summary>
    /// <param name="key">Seed and step.</param>
    /// <param name="sample">The index of the sample in its batch.</param>
    /// <param name="m">The factor at index 0.</param>
    /// <param name="stride">The distance between two factors of the sample.</param>
    static virtual void DrawMasks(DropoutKey key, int sample, ref T m, int stride)
    {
    }

    /// <summary>Computes the outputs of a sample.</summary>
    /// <param name="w">The parameters.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="a">The outputs; overwritten.</param>
    /// <param name="v">The scratch.</param>
    static abstract void Forward(ref T w, ref T x, ref T a, ref T v);

    /// <summary>The loss L of a sample.</summary>
    /// <param name="w">The parameters.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <param name="v">The scratch.</param>
    static virtual T Loss(ref T w, ref T x, ref T y, ref T v) => throw new NotSupportedException();

    /// <summary>Adds ∂L/∂θ of a sample to the gradient, and returns the same bits as <see cref="Loss"/>.</summary>
    /// <typeparam name="TMode"><see cref="Overwrite"/>: the gradient holds nothing yet and is overwritten; <see cref="Accumulate"/>: it is added to.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <param name="g">The gradient sum.</param>
    /// <param name="v">The scratch.</param>
    static virtual T Backward<TMode>(ref T w, ref T x, ref T y, ref T g, ref T v)
        where TMode : struct, IAccumulation => throw new NotSupportedException();

    /// <summary>The number of samples of a block, whose samples lie in the lanes of vectors; 0 where a batch is computed sample by sample.</summary>
    static virtual int BlockSamples => 0;

    /// <summary>From a row of a block, which holds a value of every sample, to the next. The rows of the inputs come first.</summary>
    static virtual int RowStride => 0;

    /// <summary>Where the rows of the targets lie in a block.</summary>
    static virtual int TargetRows => 0;

    /// <summary>Where the rows of the factors of dropout lie in a block.</summary>
    static virtual int MaskRows => 0;

    /// <summary>Where the row that marks the lanes that hold a sample lies in a block.</summary>
    static virtual int LaneMaskRow => 0;

    /// <summary>Where the rows of the outputs lie in a block.</summary>
    static virtual int OutputRows => 0;

    /// <summary>Where the row of the losses lies in a block.</summary>
    static virtual int LossRow => 0;

    /// <summary>Where the two numbers lie in a block that say whether the gradients begin and by what they are multiplied.</summary>
    static virtual int GradientState => 0;

    /// <summary>Where the sums of gradients lie in a block, a vector a parameter.</summary>
    static virtual int SumRows => 0;

    /// <summary>From so many samples on the loss and the gradient of a shard are computed in blocks.</summary>
    static virtual int BlockFrom => int.MaxValue;

    /// <summary>From so many samples on outputs are computed in blocks.</summary>
    static virtual int OutputsFrom => int.MaxValue;

    /// <summary>The same where vectors have 512 bits.</summary>
    static virtual int OutputsFromWide => int.MaxValue;

    /// <summary>The number of values of a block: the rows of the inputs, of the targets, of the factors of dropout, of the mark of the lanes that hold a sample, of the
    /// outputs and of the loss, the lane sums of the gradients, and what the equations need.</summary>
    static virtual int BlockSize => 0;

    /// <summary>Computes the outputs of a block of samples.</summary>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The samples.</param>
    static virtual void ForwardLanes(ref T w, ref T v, nint end) => throw new NotSupportedException();

    /// <summary>Computes the losses of a block of samples.</summary>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The samples.</param>
    static virtual void LossLanes(ref T w, ref T v, nint end) => throw new NotSupportedException();

    /// <summary>Computes the losses of a block of samples, with the same bits, and adds their gradients to the lane sums or to the gradient.</summary>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="g">The gradient sum, for the parameters that have no lane sums.</param>
    /// <param name="end">The samples.</param>
    static virtual void BackwardLanes(ref T w, ref T v, ref T g, nint end) => throw new NotSupportedException();

    /// <summary>The number of lane sums.</summary>
    static virtual int SumCount => 0;

    /// <summary>Adds up the lanes of the lane sums, and adds them to the gradient.</summary>
    /// <param name="v">The values of the block.</param>
    /// <param name="g">The gradient sum.</param>
    static virtual void AddSums(ref T v, ref T g) => throw new NotSupportedException();

    /// <summary>The penalty on the parameters; 0 where there is none.</summary>
    /// <param name="w">The parameters.</param>
    static virtual T Penalty(ref T w) => default;

    /// <summary>Adds the slope of the penalty to the gradient, where there is one.</summary>
    /// <param name="w">The parameters.</param>
    /// <param name="g">The gradient.</param>
    static virtual void AddPenaltySlope(ref T w, ref T g)
    {
    }
}
