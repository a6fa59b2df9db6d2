namespace StaticNet.Models.Tests;

/// <summary><see cref="Flower"/>, for inference.</summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Compile(Entries = Entries.Forward)]
public partial class FlowerOutputs;

/// <summary><see cref="Flower"/>, to be judged and not to be trained.</summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[Compile(Entries = Entries.Loss)]
public partial class FlowerLoss;

/// <summary><see cref="Modules"/>, for inference, with and without dropout.</summary>
[Input(5)]
[Dropout(0.1)]
[Dense(7, Activation.LeakyReLU, Alpha = 0.2, L2 = 0.5)]
[Dense(6, Activation.Identity)]
[Dropout(0.5)]
[Dense(2, Activation.Sigmoid, L1 = 0.25)]
[Loss(LossFunction.BinaryCrossEntropy, LabelSmoothing = 0.1)]
[Compile(Precision = Precision.Double, Entries = Entries.Forward)]
public partial class ModulesOutputs;

/// <summary>What is left of <see cref="Modules"/> without all that it is trained with.</summary>
[Input(5)]
[Dense(7, Activation.LeakyReLU, Alpha = 0.2)]
[Dense(6, Activation.Identity)]
[Dense(2, Activation.Sigmoid)]
[Compile(Precision = Precision.Double, Entries = Entries.Forward)]
public partial class BareModules;

/// <summary><see cref="Policy"/>, for inference.</summary>
[Input(4)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2)]
[Compile(Entries = Entries.Forward)]
public partial class PolicyOutputs;

/// <summary>The flower of a file, for inference.</summary>
[Model("flower.safetensors")]
[Compile(Entries = Entries.Forward)]
public partial class BakedFlowerOutputs;

/// <summary>Signs, for inference.</summary>
[Input(2)]
[Dense(4, Activation.Tanh)]
[Dense(1, Activation.Tanh)]
[Compile(Entries = Entries.Forward)]
public partial class SignsOutputs;
