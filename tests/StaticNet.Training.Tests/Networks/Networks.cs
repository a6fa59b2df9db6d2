namespace StaticNet.Training.Tests;

/// <summary>Iris: four lengths in, three kinds out.</summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class IrisNet;

/// <summary>Penalties of the class and of a layer, which add up.</summary>
[Input(2)]
[Dense(3, Activation.LeakyReLU, Alpha = 0.2, L1 = 0.25, L2 = 0.5)]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
[L1(0.125)]
[L2(1)]
[Compile(Precision = Precision.Double)]
public partial class PenalisedNet;

/// <summary>Logistic regression.</summary>
[Input(1)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class LogisticNet;

/// <summary>Dropout on the inputs and between layers, in straight lines.</summary>
[Input(3)]
[Dropout(0.25)]
[Dense(6, Activation.Tanh)]
[Dropout(0.5)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[L2(0.01)]
public partial class ThinnedNet;
