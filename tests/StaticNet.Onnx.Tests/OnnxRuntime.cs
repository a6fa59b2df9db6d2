using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace StaticNet.Onnx.Tests;

/// <summary>The judge: what ONNX Runtime makes of a model.</summary>
internal static class OnnxRuntime
{
    /// <summary>The outputs of some samples.</summary>
    /// <param name="model">The file.</param>
    /// <param name="inputs">Rows.</param>
    /// <param name="samples">How many.</param>
    /// <exception cref="OnnxRuntimeException">It refuses the model.</exception>
    public static T[] Run<T>(byte[] model, T[] inputs, int samples)
        where T : unmanaged
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        using var session = new InferenceSession(model, options);
        var tensor = new DenseTensor<T>(inputs, [samples, inputs.Length / samples]);
        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> results = session.Run([NamedOnnxValue.CreateFromTensor(session.InputNames[0], tensor)]);
        return [.. results[0].AsEnumerable<T>()];
    }
}
