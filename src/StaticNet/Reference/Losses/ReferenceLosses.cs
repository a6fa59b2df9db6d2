namespace StaticNet.Reference.Losses;

/// <summary>Where the reference of each loss is found.</summary>
internal static class ReferenceLosses
{
    /// <summary>The loss of a network.</summary>
    /// <exception cref="NotSupportedException">The reference has no file for this loss.</exception>
    public static ReferenceLoss Of(NetworkTopology topology) => topology.Loss.Function switch
    {
        LossFunction.SquaredError => new SquaredError(),
        LossFunction.MeanSquaredError => new MeanSquaredError(),
        LossFunction.BinaryCrossEntropy => new BinaryCrossEntropy(topology.Loss.LabelSmoothing, topology.Loss.PositiveWeight),
        LossFunction.CategoricalCrossEntropy => new CategoricalCrossEntropy(topology.Loss.LabelSmoothing, topology.Loss.ClassWeights),
        LossFunction.AbsoluteError => new AbsoluteError(),
        LossFunction.Huber => new Huber(topology.Loss.Delta),
        LossFunction.LogCosh => new LogCosh(),
        LossFunction.Hinge => new Hinge(),
        LossFunction.SquaredHinge => new SquaredHinge(),
        LossFunction.Poisson => new Poisson(),
        LossFunction.KullbackLeibler => new KullbackLeibler(),
        var unknown => throw new NotSupportedException(
            $"LossFunction.{unknown}: the reference runtime has no such function; add its file to Reference/Losses."),
    };
}
