using StaticNet;

namespace Samples.Diabetes;

/// <summary>Ten measurements of a patient in, how the disease goes on out. The penalty is what 350 patients and as noisy a target ask for: without it a network learns them by heart.</summary>
[Input(10)]
[Dense(8, Activation.Tanh)]
[Dense(1)]
[Loss(LossFunction.SquaredError)]
[L2(0.03)]
public partial class DiabetesNet;
