using Microsoft.ML;
using Microsoft.ML.OnnxRuntime;

namespace StaticNet.Benchmarks;

/// <summary>What a process does from its start to its first prediction. Each way is a method of its own: a library that is not used is not loaded.</summary>
internal static class FirstPrediction
{
    public const string Command = "first-prediction";
    public const string Nothing = "nothing", StaticNet = "staticnet", Onnx = "onnx", MachineLearning = "mlnet";

    private static readonly float[] Sample = [0.1f, 0.2f, 0.3f, 0.4f];

    /// <summary>Predicts once.</summary>
    /// <param name="library">Which way.</param>
    /// <param name="model">The file of the model, for libraries that read one.</param>
    /// <returns>The first output; 0 for the process that does nothing.</returns>
    public static float Run(string library, string model) => library switch
    {
        Nothing => 0,
        StaticNet => ByStaticNet(),
        Onnx => ByOnnxRuntime(model),
        MachineLearning => ByMachineLearning(model),
        _ => throw new ArgumentException($"There is no way to start {library}.", nameof(library)),
    };

    private static float ByStaticNet()
    {
        float[] outputs = new float[Net4x8x3.OutputSize];
        new Net4x8x3().Forward(Sample, outputs);
        return outputs[0];
    }

    private static float ByOnnxRuntime(string model)
    {
        float[] outputs = new float[Net4x8x3.OutputSize];
        using var session = new InferenceSession(model);
        using var options = new RunOptions();
        using var input = OrtValue.CreateTensorValueFromMemory(Sample, [1, Net4x8x3.InputSize]);
        using var output = OrtValue.CreateTensorValueFromMemory(outputs, [1, Net4x8x3.OutputSize]);
        session.Run(options, [OnnxModel.Input], [input], [OnnxModel.Output], [output]);
        return outputs[0];
    }

    private static float ByMachineLearning(string model)
    {
        var ml = new MLContext();
        PredictionEngine<LinearModel.Sample, LinearModel.Prediction> engine =
            ml.Model.CreatePredictionEngine<LinearModel.Sample, LinearModel.Prediction>(ml.Model.Load(model, out _));
        return engine.Predict(new LinearModel.Sample { Features = Sample }).Score[0];
    }
}
