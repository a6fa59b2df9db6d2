namespace StaticNet.Benchmarks;

/// <summary>The linear model that ML.NET trains: multinomial logistic regression of three classes.</summary>
[Input(4)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
internal sealed partial class Linear4x3;
