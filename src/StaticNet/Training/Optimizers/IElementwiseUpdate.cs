using System.Numerics;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>A method that moves each parameter by its own gradient and by what it remembers of it: at most three numbers a parameter.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal interface IElementwiseUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How many numbers are remembered for each parameter, 0 to 3; all 0 at the start.</summary>
    static abstract int Memory { get; }

    /// <summary>Called before each step: computes what all parameters share.</summary>
    /// <param name="learningRate">γ of the step.</param>
    void Begin(double learningRate);

    /// <summary>The new parameters.</summary>
    /// <param name="theta">θ.</param>
    /// <param name="gradient">∂J/∂θ.</param>
    /// <param name="first">The first number remembered; updated.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third);
}
