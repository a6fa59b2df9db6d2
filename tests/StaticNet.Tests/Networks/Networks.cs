namespace StaticNet.Tests.Networks;

/// <summary>The network of the assignment, with its own loss.</summary>
[Input(3)]
[Dense(2, Activation.ReLU)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class AssignmentNet;

/// <summary>Iris: four lengths in, three kinds out.</summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class IrisNet;

/// <summary>The same in double and in loops.</summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[Compile(Precision = Precision.Double, Schedule = Schedule.Tiled)]
public partial class IrisDoubleNet;

/// <summary>Penalties of the class and of a layer, which add up.</summary>
[Input(2)]
[Dense(3, Activation.LeakyReLU, Alpha = 0.2, L1 = 0.25, L2 = 0.5)]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
[L1(0.125)]
[L2(1)]
[Compile(Precision = Precision.Double)]
public partial class PenalisedNet;

/// <summary>A line with a penalty that is large beside small errors.</summary>
[Input(1)]
[Dense(1)]
[Loss(LossFunction.MeanSquaredError)]
[L2(1)]
public partial class HeldLineNet;

/// <summary>The same in double.</summary>
[Input(1)]
[Dense(1)]
[Loss(LossFunction.MeanSquaredError)]
[L2(1)]
[Compile(Precision = Precision.Double)]
public partial class HeldLineDoubleNet;

/// <summary>A line that is hardly held.</summary>
[Input(1)]
[Dense(1)]
[Loss(LossFunction.MeanSquaredError)]
[L2(1e-6)]
public partial class BarelyHeldLineNet;

/// <summary>A penalty that covers the biases.</summary>
[Input(2)]
[Dense(2, Activation.Tanh)]
[Loss(LossFunction.SquaredError)]
[L1(0.5, Biases = true)]
[L2(3, Biases = true)]
public partial class PenalisedBiasNet;

/// <summary>Dropout on the inputs and between layers, in straight lines.</summary>
[Input(3)]
[Dropout(0.25)]
[Dense(6, Activation.Tanh)]
[Dropout(0.5)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[L2(0.01)]
public partial class ThinnedNet;

/// <summary>Dropout in loops and in double.</summary>
[Input(20)]
[Dense(40, Activation.ReLU)]
[Dropout(0.4)]
[Dense(70, Activation.Tanh)]
[Dropout(0.5)]
[Dense(2, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
[Compile(Precision = Precision.Double, Schedule = Schedule.Tiled)]
public partial class ThinnedLoopsNet;

/// <summary>The same as <see cref="ThinnedNet"/>, whole.</summary>
[Input(3)]
[Dense(6, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[L2(0.01)]
public partial class ThinnedNetWithout;

/// <summary>Dropout before a linear output, whose mean over the masks is the whole network's.</summary>
[Input(4)]
[Dense(6, Activation.Tanh)]
[Dropout(0.5)]
[Dense(2)]
[Loss(LossFunction.SquaredError)]
public partial class LinearThinnedNet;
