namespace StaticNet.Training.Tests;

/// <summary>Three labels, of which a row may have any.</summary>
[Input(1)]
[Dense(3, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class LabelsNet;

/// <summary>Two classes, −1 and 1, without a loss that says so.</summary>
[Input(1)]
[Dense(1, Activation.Tanh)]
[Loss(LossFunction.SquaredError)]
public partial class SignNet;

/// <summary>Three classes, of which a row has one.</summary>
[Input(1)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class ChoiceNet;
