namespace StaticNet.Charts.Tests;

/// <summary>Two inputs, one class or the other.</summary>
[Input(2)]
[Dense(3, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class TwoClassNet;

/// <summary>Two inputs, three classes.</summary>
[Input(2)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class ThreeClassNet;

/// <summary>Two inputs, −1 or 1.</summary>
[Input(2)]
[Dense(1)]
[Loss(LossFunction.Hinge)]
public partial class SignNet;

/// <summary>Two inputs, one number.</summary>
[Input(2)]
[Dense(1)]
[Loss(LossFunction.SquaredError)]
[Compile(Precision = Precision.Double)]
public partial class PlaneNet;

/// <summary>Three inputs, two numbers.</summary>
[Input(3)]
[Dense(2)]
[Loss(LossFunction.SquaredError)]
public partial class SpaceNet;
