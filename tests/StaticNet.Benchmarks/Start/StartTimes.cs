using System.ComponentModel;
using System.Diagnostics;

namespace StaticNet.Benchmarks;

/// <summary>How long processes take from their start to their end, with one prediction between; in turn, as in a race.</summary>
internal sealed class StartTimes : IDisposable
{
    private const int Repeats = 15;
    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet-").FullName;

    /// <summary>Milliseconds of each process.</summary>
    /// <param name="model">ML.NET's model.</param>
    /// <param name="skipped">Why the native program is missing; empty where it is not.</param>
    public IReadOnlyList<StartResult> Run(LinearModel model, out string skipped)
    {
        string onnx = Path.Combine(_folder, "network.onnx"), linear = Path.Combine(_folder, "linear.zip");
        Workload<float> network = Workload<float>.Inference(new Net4x8x3(), static (_, _, _, _) => { });
        File.WriteAllBytes(onnx, OnnxModel.Of(network.Topology, network.Parameters, 1));
        model.Save(linear);

        List<(string Name, ProcessStartInfo Start, long Bytes)> programs = [];
        if (PublishNative() is { } native)
            programs.Add(("StaticNet, NativeAOT (samples/Aot: trains, then predicts)", new(native), new FileInfo(native).Length));
        skipped = programs.Count == 0 ? "The native program was skipped: publishing samples/Aot takes a C linker (gcc or clang)." : "";
        programs.Add(("StaticNet, JIT", Own(FirstPrediction.StaticNet), Size("StaticNet.dll")));
        programs.Add(("ONNX Runtime", Own(FirstPrediction.Onnx, onnx), Size("libonnxruntime.so", "onnxruntime.dll", "libonnxruntime.dylib")));
        programs.Add(("ML.NET (linear model)", Own(FirstPrediction.MachineLearning, linear), Size("Microsoft.ML*.dll")));
        programs.Add(("an empty .NET program", Own(FirstPrediction.Nothing), 0));

        double[][] times = [.. programs.Select(_ => new double[Repeats])];
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            for (int p = 0; p < times.Length; p++)
                times[p][repeat] = Milliseconds(programs[p].Start);
        }

        return [.. programs.Zip(times, (program, ms) => new StartResult(program.Name, new(ms.Min(), ms.Order().ElementAt(Repeats / 2)), program.Bytes))];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static double Milliseconds(ProcessStartInfo start)
    {
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(Quiet(start))!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return process.ExitCode == 0 ? milliseconds : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}.");
    }

    private static ProcessStartInfo Own(string library, string model = "") =>
        new("dotnet", [typeof(StartTimes).Assembly.Location, FirstPrediction.Command, library, model]);

    private static long Size(params string[] patterns) =>
        patterns.SelectMany(pattern => Directory.EnumerateFiles(AppContext.BaseDirectory, pattern)).Sum(file => new FileInfo(file).Length);

    private string? PublishNative()
    {
        string output = Path.Combine(_folder, "aot");
        try
        {
            using Process publish = Process.Start(Quiet(new("dotnet", ["publish", Repository.Path("samples", "Aot"), "-c", "Release", "-o", output])))!;
            publish.StandardOutput.ReadToEnd();
            publish.WaitForExit();
            return publish.ExitCode == 0 ? Directory.EnumerateFiles(output).Single(file => Path.GetFileName(file) is "aot" or "aot.exe") : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static ProcessStartInfo Quiet(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        return start;
    }
}
