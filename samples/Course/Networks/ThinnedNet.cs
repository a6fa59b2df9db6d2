using StaticNet;

namespace Samples.Course;

/// <summary>The network of the lesson on dropout: of its 64 hidden units half are left in each step of a training.</summary>
[Input(10)]
[Dense(64, Activation.ReLU)]
[Dropout(0.5)]
[Dense(4, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class ThinnedNet;
