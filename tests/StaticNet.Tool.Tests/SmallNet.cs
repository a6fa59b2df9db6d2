namespace StaticNet.Tool.Tests;

/// <summary>A network for the tool to find in this assembly.</summary>
[Input(2)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class SmallNet;
