using System.Diagnostics;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.InstructionSets;

/// <summary>
/// A program that prints a line for each of its arguments: the name, and a hash of bits. Unless another source is given, these are networks, and the bits those of
/// outputs, losses and gradients. It runs in processes of its own, since the JIT looks at the instructions of the machine once a process.
/// </summary>
internal sealed class BitsProgram : IDisposable
{
    // One sample, some that follow each other into one sum, and enough for blocks; with zeros, for gates and signs.
    private const string Source = """
        using System;
        using System.Linq;
        using System.Numerics;
        using System.Runtime.InteropServices;
        using StaticNet;

        internal static class Bits
        {
            private static void Main(string[] names)
            {
                foreach (Type type in typeof(Bits).Assembly.GetTypes().Where(t => names.Contains(t.Name)).OrderBy(t => t.Name, StringComparer.Ordinal))
                {
                    object network = Activator.CreateInstance(type, 7)!;
                    Console.WriteLine(network is INetwork<float> single ? Of(type.Name, single) : Of(type.Name, (INetwork<double>)network));
                }
            }

            private static string Of<T>(string name, INetwork<T> network)
                where T : unmanaged, IBinaryFloatingPointIeee754<T>
            {
                var random = new Random(11);
                for (int p = 0; p < network.ParameterCount; p++)
                    network.Parameters[p] += T.CreateTruncating((random.NextDouble() - 0.5) / 4);
                ulong hash = 14695981039346656037;
                bool isNumber = true;
                foreach (int samples in new[] { 1, 1, 1, 3, 21 })
                {
                    var inputs = new T[samples * network.InputSize];
                    var targets = new T[samples * network.OutputSize];
                    var outputs = new T[targets.Length];
                    var gradient = new T[network.ParameterCount];
                    for (int i = 0; i < inputs.Length; i++)
                        inputs[i] = random.Next(4) == 0 ? T.Zero : T.CreateTruncating((random.NextDouble() * 4) - 2);
                    for (int s = 0; s < samples; s++)
                        targets[(s * network.OutputSize) + random.Next(network.OutputSize)] = T.One;
                    Run(inputs, targets, outputs, gradient);
                    // The same with a NaN and with −∞, which may become one: no width may lose it.
                    bool wasNumber = isNumber;
                    foreach (T special in new[] { T.NaN, T.NegativeInfinity })
                    {
                        inputs[^1] = special;
                        Run(inputs, targets, outputs, gradient);
                    }

                    isNumber = wasNumber;
                }

                return $"{name} {hash:x16}{(isNumber ? "" : " NaN")}";

                void Run(T[] inputs, T[] targets, T[] outputs, T[] gradient)
                {
                    network.Forward(inputs, outputs);
                    Add(outputs);
                    foreach (DropoutKey? key in new DropoutKey?[] { null, new DropoutKey(5, 6) })
                    {
                        Add(key is { } k ? network.Loss(inputs, targets, k) : network.Loss(inputs, targets));
                        gradient.AsSpan().Fill(T.NaN);
                        Add(key is { } g ? network.Backward(inputs, targets, gradient, g) : network.Backward(inputs, targets, gradient));
                        Add(gradient);
                    }
                }

                void Add(params T[] numbers)
                {
                    foreach (T number in numbers)
                    {
                        isNumber &= !T.IsNaN(number);
                        hash = (hash ^ BitConverter.DoubleToUInt64Bits(double.CreateTruncating(T.IsNaN(number) ? T.NaN : number))) * 1099511628211;
                    }
                }
            }
        }
        """;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // The shared framework lies three folders below the program that runs it.
    private static readonly string DotNet = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet-bits-").FullName;

    public BitsProgram(IEnumerable<NetworkTopology> topologies, string source = Source)
    {
        File.WriteAllBytes(Path.Combine(_folder, "Bits.dll"), InMemoryBuild.Program(source, topologies).Image);
        File.Copy(Path.ChangeExtension(typeof(BitsProgram).Assembly.Location, ".runtimeconfig.json"), Path.Combine(_folder, "Bits.runtimeconfig.json"));
        foreach (Type used in new[] { typeof(GradientCheck), typeof(NetworkTopology) })
            File.Copy(used.Assembly.Location, Path.Combine(_folder, Path.GetFileName(used.Assembly.Location)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The lines for some arguments, in a process with a setting of the runtime; "": as the machine is.</summary>
    public async Task<string[]> RunAsync(IEnumerable<string> arguments, string setting)
    {
        var start = new ProcessStartInfo(DotNet, ["exec", Path.Combine(_folder, "Bits.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (setting.Length > 0)
            start.Environment[setting] = "0";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            Task<string> lines = process.StandardOutput.ReadToEndAsync(limit.Token), errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, $"{setting}: {await errors}");
            return (await lines).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
