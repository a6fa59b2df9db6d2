namespace StaticNet.Models.Trainee;

/// <summary>Dropout, penalties and two kinds of layers: whatever a training can remember has something to do.</summary>
[Input(3)]
[Dense(7, Activation.Tanh)]
[Dropout(0.25)]
[Dense(5, Activation.LeakyReLU, Alpha = 0.1, L2 = 0.001)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class TraineeNet;
