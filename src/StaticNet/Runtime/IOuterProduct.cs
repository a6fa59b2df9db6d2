using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>The gradients Σₛ δⱼ aᵢ of the weights of a layer over the samples of a block. Every member is a constant to the JIT.</summary>
/// <remarks>Implemented by generated code, beside the equation, and computed by <see cref="OuterProducts{T, TLanes, TProduct}"/>.</remarks>
/// <example>See the generated file of any network with a hidden layer of 16 units and 16 inputs.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOuterProduct
{
    /// <summary>The units j of the layer.</summary>
    static abstract int Units { get; }

    /// <summary>The inputs i of the layer.</summary>
    static abstract int Inputs { get; }

    /// <summary>The most samples of a block.</summary>
    static abstract int Samples { get; }

    /// <summary>Where a₀ lies, a row of samples; the rows of the other inputs follow.</summary>
    static abstract int Rows { get; }

    /// <summary>From one row to the next.</summary>
    static abstract int RowStride { get; }

    /// <summary>Where δ of the first four vectors of 512 bits of units lies, the units of a sample side by side, sample after sample; the next four follow behind the last sample of a block.</summary>
    static abstract int Deltas { get; }

    /// <summary>Where sums wait until they are added: four vectors of 512 bits an input, of six where a block has up to 128 samples, else of 96.</summary>
    static abstract int Spilled { get; }

    /// <summary>Where the two numbers lie that say whether the gradients begin and by what they are multiplied.</summary>
    static abstract int State { get; }

    /// <summary>Where the gradients lie, input-major; those of the biases follow.</summary>
    static abstract int Gradients { get; }
}
