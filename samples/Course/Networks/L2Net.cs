using StaticNet;

namespace Samples.Course;

/// <summary>The same, with (λ/2) Σθ² added to J.</summary>
[Input(10)]
[Dense(16, Activation.Tanh)]
[Dense(4, Activation.Sigmoid)]
[Loss(LossFunction.SquaredError)]
[L2(Lambda)]
public partial class L2Net
{
    /// <summary>λ.</summary>
    public const double Lambda = 0.003;
}
