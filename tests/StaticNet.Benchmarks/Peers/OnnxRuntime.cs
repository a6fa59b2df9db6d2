using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace StaticNet.Benchmarks;

/// <summary>ONNX Runtime for C#: inference in single precision.</summary>
internal sealed class OnnxRuntime : IPeer
{
    private readonly List<OnnxSession> _sessions = [];

    public string Name => "ONNX Runtime " + OrtEnv.Instance().GetVersionString();

    public Contender? Enter(Row row)
    {
        if (row.Workload is not Workload<float> { Work: Work.Inference } workload)
            return null;
        var session = new OnnxSession(workload);
        _sessions.Add(session);
        session.Run(1);
        Agreement.Check<float>(Name, row.Title, session.Results, MemoryMarshal.Cast<byte, float>(workload.Results));
        return new Loop("ONNX Runtime", session.Run);
    }

    public void Dispose() => _sessions.ForEach(session => session.Dispose());
}
