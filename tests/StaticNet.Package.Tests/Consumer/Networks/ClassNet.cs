using StaticNet;

namespace Consumer.Networks;

/// <summary>Tells three classes apart, in double; large enough for loops.</summary>
[Input(40)]
[Dense(24, Activation.LeakyReLU, Alpha = 0.1)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[Compile(Precision = Precision.Double, Schedule = Schedule.Tiled)]
public partial class ClassNet;
