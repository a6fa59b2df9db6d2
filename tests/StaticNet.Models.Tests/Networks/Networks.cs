namespace StaticNet.Models.Tests;

/// <summary>Iris: four lengths in, three kinds out.</summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class Flower;

/// <summary>The same in double.</summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[Compile(Precision = Precision.Double)]
public partial class PreciseFlower;

/// <summary>The same shapes with another activation.</summary>
[Input(4)]
[Dense(8, Activation.ReLU)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class ReLUFlower;

/// <summary>Another width.</summary>
[Input(4)]
[Dense(9, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class WideFlower;

/// <summary>Another number of layers.</summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class DeepFlower;

/// <summary>Every module of a torch.nn.Sequential: dropout on inputs and between layers, a layer without activation, one with a parameter; penalties; units that are no power of two.</summary>
[Input(5)]
[Dropout(0.1)]
[Dense(7, Activation.LeakyReLU, Alpha = 0.2, L2 = 0.5)]
[Dense(6, Activation.Identity)]
[Dropout(0.5)]
[Dense(2, Activation.Sigmoid, L1 = 0.25)]
[Loss(LossFunction.BinaryCrossEntropy, LabelSmoothing = 0.1)]
[Compile(Precision = Precision.Double)]
public partial class Modules;

/// <summary>One output, which says yes or no by its sign.</summary>
[Input(2)]
[Dense(4, Activation.Tanh)]
[Dense(1, Activation.Tanh)]
[Loss(LossFunction.SquaredHinge)]
public partial class Signs;

/// <summary>Numbers out.</summary>
[Input(3)]
[Dense(5, Activation.SiLU)]
[Dense(2)]
[Loss(LossFunction.SquaredError)]
public partial class Numbers;

/// <summary>A policy, as the time to load one is measured: 4,610 parameters.</summary>
[Input(4)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2)]
[Loss(LossFunction.SquaredError)]
public partial class Policy;
