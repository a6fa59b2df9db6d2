namespace StaticNet.Tool.Tests;

/// <summary>A second one, in double precision.</summary>
[Input(3)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[L2(0.01)]
[Compile(Precision = Precision.Double)]
public partial class ClassesNet;
