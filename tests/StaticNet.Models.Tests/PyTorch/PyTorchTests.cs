using System.Diagnostics;
using System.Numerics;
using System.Text.Json;
using StaticNet.Tests;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>Files go to and come from real PyTorch: its strict loading takes ours, and both sides compute the same outputs.</summary>
public class PyTorchTests
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3", "python"];

    // The first that has PyTorch; null: none has. It takes a second to find out.
    private static readonly Lazy<string?> Python = new(() => Interpreters.FirstOrDefault(interpreter => Start(Path.GetTempPath(), interpreter, ["-c", "import torch, numpy"]).Code == 0));

    [Fact]
    public void Single_precision_goes_both_ways() => BothWays(
        new Flower(seed: 6), Flower.Load, """[["Linear", 4, 8], ["Tanh"], ["Linear", 8, 3], ["Softmax", 1]]""", tolerance: 1e-6);

    [Fact]
    public void Double_precision_with_dropout_goes_both_ways() => BothWays(
        new Modules(seed: 6),
        Modules.Load,
        """[["Dropout", 0.1], ["Linear", 5, 7], ["LeakyReLU", 0.2], ["Linear", 7, 6], ["Dropout", 0.5], ["Linear", 6, 2], ["Sigmoid"]]""",
        tolerance: 1e-14);

    // The script that samples/Iris/README.md shows, as it stands there.
    [Fact]
    public void The_script_of_the_samples_readme_runs()
    {
        using var folder = new TemporaryFolder();
        string readme = File.ReadAllText(Path.Combine(Repository.Folder, "samples", "Iris", "README.md"));
        File.WriteAllText(folder["script.py"], readme.Split("```python\n")[1].Split("```")[0]);
        var net = new Flower(seed: 6);
        net.Save(folder["iris.safetensors"]);
        string[] lines = Run(folder.Folder, folder["script.py"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        float[] flower = [0.1f, -0.2f, 0.3f, -0.4f];
        Flower trained = Flower.Load(folder["torch.safetensors"], ModelReading.Tensors);
        Close(JsonSerializer.Deserialize<float[]>(lines[0])!, net, flower, tolerance: 1e-6);
        Close(JsonSerializer.Deserialize<float[]>(lines[1])!, trained, flower, tolerance: 1e-6);
        Assert.NotEqual(net.Parameters.ToArray(), trained.Parameters.ToArray());
    }

    private static void BothWays<T>(INetwork<T> network, Func<string, ModelReading, INetwork<T>> load, string modules, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var folder = new TemporaryFolder();
        network.Save(folder["ours"]);
        Run(folder.Folder, Path.Combine(Scripts, "pytorch_files.py"), modules, folder["ours"], folder["theirs"], folder["numbers"]);
        using JsonDocument numbers = JsonDocument.Parse(File.ReadAllBytes(folder["numbers"]));
        T[] inputs = Numbers(numbers, "inputs");
        Close(Numbers(numbers, "read"), network, inputs, tolerance);
        Close(Numbers(numbers, "written"), load(folder["theirs"], ModelReading.Tensors), inputs, tolerance);
        Assert.Contains("does not say which network it is of", Assert.Throws<ModelFormatException>(() => load(folder["theirs"], default)).Message);

        static T[] Numbers(JsonDocument document, string name) => [.. document.RootElement.GetProperty(name).EnumerateArray().Select(number => T.CreateTruncating(number.GetDouble()))];
    }

    private static void Close<T>(T[] expected, INetwork<T> network, T[] inputs, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var outputs = new T[inputs.Length / network.InputSize * network.OutputSize];
        network.Forward(inputs, outputs);
        Assert.Equal(expected.Length, outputs.Length);
        for (int i = 0; i < outputs.Length; i++)
            Assert.InRange(double.CreateTruncating(outputs[i] - expected[i]), -tolerance, tolerance);
    }

    private static string Scripts => Path.Combine(Repository.Folder, "tests", "StaticNet.Models.Tests", "PyTorch");

    // What it prints.
    private static string Run(string folder, string script, params string[] arguments)
    {
        // The package itself comes first where it is installed.
        const string Runner = "import runpy, sys; sys.path.append(sys.argv[1]); sys.argv = sys.argv[2:]; runpy.run_path(sys.argv[0], run_name='__main__')";
        if (Python.Value is { } interpreter)
        {
            (int code, string output, string errors) = Start(folder, interpreter, ["-c", Runner, Path.Combine(Scripts, "safetensors_stand_in"), script, .. arguments]);
            Assert.True(code == 0, errors);
            return output;
        }

        const string Missing = "PyTorch is missing: install it (Debian: apt-get install python3-torch python3-numpy, elsewhere: pip install torch numpy) to exchange files with it.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Missing);
        Assert.Skip(Missing);
        return "";
    }

    private static (int Code, string Output, string Errors) Start(string folder, string interpreter, string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(interpreter, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
            start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
            return (-1, "", "");
        }
    }
}
