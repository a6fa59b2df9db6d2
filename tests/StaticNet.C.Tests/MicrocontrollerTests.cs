using System.Globalization;
using StaticNet.Compiler.CPrinting;
using StaticNet.Package.Tests;
using Xunit;
using Shell = StaticNet.Package.Tests.CommandLine;

namespace StaticNet.C.Tests;

/// <summary>A header on a Cortex-M: without a warning, linked without a mathematics library, in a few kilobytes.</summary>
public sealed class MicrocontrollerTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly NetworkTopology Iris = new("Iris", 4, new([new LayerSpec(16, Activation.Tanh), new LayerSpec(3, Activation.Softmax)]), LossFunction.CategoricalCrossEntropy);

    public static TheoryData<string, string, Precision, string, int> Chips => new()
    {
        { "Cortex-M4, outputs", "-mcpu=cortex-m4 -mfpu=fpv4-sp-d16", Precision.Single, "forward", 2_500 },
        { "Cortex-M4, training", "-mcpu=cortex-m4 -mfpu=fpv4-sp-d16", Precision.Single, "backward", 5_000 },
        // Doubles and their multiply-add in software.
        { "Cortex-M4, training in double", "-mcpu=cortex-m4 -mfpu=fpv4-sp-d16", Precision.Double, "backward", 14_000 },
        { "Cortex-M7, training in double", "-mcpu=cortex-m7 -mfpu=fpv5-d16", Precision.Double, "backward", 6_000 },
    };

    [Theory]
    [MemberData(nameof(Chips))]
    public async Task It_takes_a_few_kilobytes(string chip, string flags, Precision precision, string function, int mostBytes)
    {
        Assert.SkipUnless(Shell.HasAny("arm-none-eabi-gcc"), "arm-none-eabi-gcc is not on the path: install gcc-arm-none-eabi to run this test.");
        NetworkTopology topology = Iris with { Precision = precision };
        double[] parameters = [.. Enumerable.Range(0, topology.ParameterCount).Select(n => Math.Sin(n))];
        string type = new CType(precision).Keyword;
        string program = $$"""
            #define IRIS_LARGEST_BATCH 1
            #include "iris.h"

            {{type}} inputs[IRIS_INPUTS], targets[IRIS_OUTPUTS], outputs[IRIS_OUTPUTS], gradient[IRIS_PARAMETERS];

            int main(void)
            {
                {{(function == "forward" ? "iris_forward(iris_parameters, inputs, outputs, 1)" : "outputs[0] = iris_backward(iris_parameters, inputs, targets, gradient, 1)")}};
                return outputs[0] > 0;
            }

            """;
        string folder = Directory.CreateTempSubdirectory("staticnet-c").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "iris.h"), CHeader.Of(topology, parameters: parameters), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "main.c"), program, TestContext.Current.CancellationToken);
            await Shell.RunAsync(
                Limit, folder, "arm-none-eabi-gcc",
                [
                    .. flags.Split(' '), "-mthumb", "-mfloat-abi=hard", "-Os", "-std=c99", "-Wall", "-Wextra", "-Werror", "-ffunction-sections", "-fdata-sections",
                    "main.c", "-o", "main", "-nostartfiles", "-nodefaultlibs", "-lc", "-lgcc", "-Wl,--gc-sections,-e,main",
                ]);
            string size = await Shell.RunAsync(Limit, folder, "arm-none-eabi-size", ["main"]);
            output.WriteLine($"{chip}: {size}");
            int code = int.Parse(size.Split('\n')[1].Split('\t', StringSplitOptions.TrimEntries)[0], CultureInfo.InvariantCulture);
            Assert.InRange(code, topology.ParameterCount * 4, mostBytes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
