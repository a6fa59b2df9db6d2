using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>
/// A network with all that stands between raw rows and answers: the scaling of its inputs and of its targets, and the names of its classes. Not thread-safe.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
/// <example><code>
/// var scaling = Standardization.Fit(training);
/// Trainer.Fit(net, scaling.Apply(training));
/// var predictor = new Predictor&lt;float>(net, training, inputs: scaling);
/// Console.WriteLine(predictor.Predict([5.1f, 3.5f, 1.4f, 0.2f]));   // setosa (0.98)
/// </code></example>
public sealed partial class Predictor<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly IInferenceNetwork<T> _network;
    private readonly Scaling? _inputScaling;
    private readonly Scaling? _targetScaling;
    private readonly double _threshold;
    private readonly T[] _inputs;
    private readonly T[] _outputs;

    /// <summary>A predictor for rows as they were before scaling.</summary>
    /// <param name="network">The network; its parameters are read at every call.</param>
    /// <param name="data">The training data, raw or scaled: names features and classes, and tells which targets say yes and no. Not kept.</param>
    /// <param name="inputs">What the inputs were scaled by; null: nothing.</param>
    /// <param name="targets">What the targets were scaled by; null: nothing.</param>
    /// <exception cref="ArgumentException">The sizes of network, data and scaling differ; both are named.</exception>
    public Predictor(IInferenceNetwork<T> network, Dataset<T> data, Scaling? inputs = null, Scaling? targets = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        DatasetFit.Require(network, data, nameof(data));
        RequireColumns(inputs, network.InputSize, "inputs", network, nameof(inputs));
        RequireColumns(targets, network.OutputSize, "outputs", network, nameof(targets));
        (_network, _inputScaling, _targetScaling) = (network, inputs, targets);
        (FeatureNames, ClassNames) = (data.FeatureNames, data.ClassNames);
        NamesClasses = targets is null && data.IsOfClasses;
        _threshold = DecisionThreshold.Of(data, network.Topology);
        (_inputs, _outputs) = (new T[network.InputSize], new T[network.OutputSize]);
    }

    private Predictor(IInferenceNetwork<T> network, PredictorParts parts)
    {
        (_network, _inputScaling, _targetScaling) = (network, parts.Inputs, parts.Targets);
        (FeatureNames, ClassNames, NamesClasses) = (parts.FeatureNames, parts.ClassNames, parts.NamesClasses);
        _threshold = parts.IsSigned ? DecisionThreshold.BetweenSigns : DecisionThreshold.BetweenZeroAndOne;
        (_inputs, _outputs) = (new T[network.InputSize], new T[network.OutputSize]);
    }

    /// <summary>The name of each value of a row.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The name of each class; empty when the classes have none, or the targets are no classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Whether each row is of one class: else the outputs are numbers or labels.</summary>
    public bool NamesClasses { get; }

    /// <summary>What the network says of a row.</summary>
    /// <param name="row">Raw, finite: as many values as there are features.</param>
    /// <exception cref="ArgumentException">The number of values differs; both are named.</exception>
    /// <exception cref="DatasetException">A value is NaN or ∞; its column is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞.</exception>
    public Prediction Predict(ReadOnlySpan<T> row)
    {
        if (row.Length != _inputs.Length)
            throw new ArgumentException($"The row has {row.Length} values, but {_network.Topology.Name} takes {_inputs.Length}.", nameof(row));
        for (int i = 0; i < row.Length; i++)
        {
            if (!T.IsFinite(row[i]))
                throw new DatasetException(FormattableString.Invariant($"Column '{FeatureNames[i]}' is {row[i]}: only finite numbers can be predicted from."), column: FeatureNames[i]);
        }

        row.CopyTo(_inputs);
        _inputScaling?.Apply<T>(_inputs);
        _network.Forward(_inputs, _outputs);
        for (int k = 0; k < _outputs.Length; k++)
        {
            if (!T.IsFinite(_outputs[k]))
                throw new ArithmeticException(FormattableString.Invariant($"Output {k} is {_outputs[k]}; are the network's parameters finite?"));
        }

        double[] outputs = Array.ConvertAll(_outputs, double.CreateTruncating);
        if (!NamesClasses)
        {
            _targetScaling?.Invert<double>(outputs);
            return new Prediction(null, null, [], outputs);
        }

        int index = Dataset.ClassOf<T>(_outputs, _threshold);
        return new Prediction(index, ClassNames.Count > 0 ? ClassNames[index] : null, Probabilities(outputs), outputs);
    }

    private double[] Probabilities(double[] outputs)
    {
        if (FunctionFacts.OutputsOf(_network.Topology.Layers[^1].Activation) != NumberSet.UnitInterval)
            return [];
        return outputs.Length == 1 ? [1 - outputs[0], outputs[0]] : [.. outputs];
    }

    private static void RequireColumns(Scaling? scaling, int size, string what, IInferenceNetwork<T> network, string parameter)
    {
        if (scaling is not null && scaling.Count != size)
            throw new ArgumentException($"The scaling has {scaling.Count} columns, {network.Topology.Name} has {size} {what}.", parameter);
    }
}
