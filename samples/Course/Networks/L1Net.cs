using StaticNet;

namespace Samples.Course;

/// <summary>The same, with λ Σ|θ| added to J.</summary>
[Input(10)]
[Dense(16, Activation.Tanh)]
[Dense(4, Activation.Sigmoid)]
[Loss(LossFunction.SquaredError)]
[L1(Lambda)]
public partial class L1Net
{
    /// <summary>λ.</summary>
    public const double Lambda = 0.001;
}
