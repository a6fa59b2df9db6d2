using StaticNet;

namespace Consumer.Networks;

/// <summary>Gives each of three classes a probability of its own, in double precision: e^z − 1, erf, softplus, σ, masks and penalties.</summary>
[Input(5)]
[Dense(8, Activation.ELU, L1 = 0.0005)]
[Dropout(0.2)]
[Dense(7, Activation.GELU)]
[Dense(6, Activation.Mish)]
[Dense(3, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
[L2(0.001)]
[Compile(Precision = Precision.Double)]
public partial class DoubleNet;
