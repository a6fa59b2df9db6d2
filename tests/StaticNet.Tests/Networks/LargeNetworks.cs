namespace StaticNet.Tests.Networks;

/// <summary>4,610 parameters, every one written out: many methods, and a scratch between them.</summary>
[Input(4)]
[Dense(64, Activation.ReLU)]
[Dense(64, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[Compile(Schedule = Schedule.Unrolled)]
public partial class UnrolledNet;

/// <summary>Digits: 101,770 parameters in loops.</summary>
[Input(784)]
[Dense(128, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class DigitsNet;

/// <summary>A scratch of more than 16 KB, which does not go on the stack.</summary>
[Input(2)]
[Dense(3000, Activation.Tanh)]
[Dense(1)]
[Loss(LossFunction.SquaredError)]
public partial class WideNet;
