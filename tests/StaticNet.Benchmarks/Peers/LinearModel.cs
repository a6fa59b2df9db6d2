using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace StaticNet.Benchmarks;

/// <summary>
/// ML.NET's multinomial logistic regression of four inputs and three classes, asked for one prediction at a time by its
/// <c>PredictionEngine</c>. ML.NET trains no network by itself; this is the nearest thing that it has, and it is smaller than 4-8-3.
/// </summary>
internal sealed class LinearModel
{
    private const int Samples = 300, Classes = 3;

    private readonly MLContext _ml = new(seed: 1);
    private readonly ITransformer _trained;
    private readonly DataViewSchema _schema;
    private readonly PredictionEngine<Sample, Prediction> _engine;
    private readonly Sample _sample = new();
    private Prediction _prediction = new();

    public LinearModel()
    {
        var random = new Random(1);
        IDataView samples = _ml.Data.LoadFromEnumerable<Sample>([.. Enumerable.Range(0, Samples).Select(n => Sample.Of(random, n % Classes))]);
        var pipeline = _ml.Transforms.Conversion.MapValueToKey(nameof(Sample.Label))
            .Append(_ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(nameof(Sample.Label), nameof(Sample.Features)));
        MulticlassPredictionTransformer<MaximumEntropyModelParameters> trained = pipeline.Fit(samples).LastTransformer;
        (_trained, _schema) = (trained, samples.Schema);
        _engine = _ml.Model.CreatePredictionEngine<Sample, Prediction>(trained);

        VBuffer<float>[] weights = [];
        trained.Model.GetWeights(ref weights, out _);
        Weights = [.. weights.Select(w => w.DenseValues().ToArray())];
        Biases = [.. trained.Model.GetBiases()];
    }

    /// <summary>The weights of each class.</summary>
    public IReadOnlyList<float[]> Weights { get; }

    /// <summary>The bias of each class.</summary>
    public IReadOnlyList<float> Biases { get; }

    /// <summary>The probabilities of the last prediction.</summary>
    public ReadOnlySpan<float> Results => _prediction.Score;

    /// <summary>Sets what is predicted from.</summary>
    public void Set(ReadOnlySpan<float> features) => features.CopyTo(_sample.Features);

    /// <summary>Writes the model as ML.NET does.</summary>
    public void Save(string file) => _ml.Model.Save(_trained, _schema, file);

    public void Run(int calls)
    {
        for (; calls > 0; calls--)
            _engine.Predict(_sample, ref _prediction);
    }

    /// <summary>What is predicted from.</summary>
    internal sealed class Sample
    {
        [VectorType(4)]
        public float[] Features { get; init; } = new float[4];

        public uint Label { get; init; }

        public static Sample Of(Random random, int label) => new()
        {
            Label = (uint)label,
            Features = [.. Enumerable.Range(0, 4).Select(i => (float)((random.NextDouble() * 2) - 1 + (i == label ? 1 : 0)))],
        };
    }

    /// <summary>What is predicted: a probability a class.</summary>
    internal sealed class Prediction
    {
        [VectorType(Classes)]
        public float[] Score { get; set; } = new float[Classes];
    }
}
