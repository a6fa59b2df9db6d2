using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace StaticNet.Benchmarks;

/// <summary>ONNX Runtime as its documentation advises for speed: one thread, all graph optimisations, inputs and outputs allocated once.</summary>
internal sealed class OnnxSession : IDisposable
{
    private readonly RunOptions _options = new();
    private readonly InferenceSession _session;
    private readonly OrtValue[] _inputs;
    private readonly OrtValue[] _outputs;
    private readonly string[] _inputNames = [OnnxModel.Input];
    private readonly string[] _outputNames = [OnnxModel.Output];
    private readonly float[] _results;

    /// <summary>Loads the network of a workload in single precision, with its parameters and samples.</summary>
    public OnnxSession(Workload workload)
    {
        NetworkTopology topology = workload.Topology;
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new(OnnxModel.Of(topology, workload.Parameters, workload.Samples), options);
        _results = new float[workload.Samples * topology.OutputSize];
        _inputs = [OrtValue.CreateTensorValueFromMemory(MemoryMarshal.Cast<byte, float>(workload.Inputs).ToArray(), [workload.Samples, topology.InputSize])];
        _outputs = [OrtValue.CreateTensorValueFromMemory(_results, [workload.Samples, topology.OutputSize])];
    }

    /// <summary>The outputs of the last run.</summary>
    public ReadOnlySpan<float> Results => _results;

    public void Run(int calls)
    {
        for (; calls > 0; calls--)
            _session.Run(_options, _inputNames, _inputs, _outputNames, _outputs);
    }

    public void Dispose()
    {
        foreach (OrtValue value in _inputs.Concat(_outputs))
            value.Dispose();
        _session.Dispose();
        _options.Dispose();
    }
}
