using System.CommandLine;
using StaticNet.Models;

namespace StaticNet.Benchmarks;

/// <summary>load: what it takes to read a network from a file.</summary>
internal static class LoadCommand
{
    private const double MostMicroseconds = 50;

    public static Command Create()
    {
        var repeats = new Option<int>("--repeats") { Description = "Slices of 3 ms for each way.", DefaultValueFactory = _ => 200 };
        var command = new Command("load", "Times how long 4-64-64-2 takes to load from safetensors, warm: a file, and a stream in memory.") { repeats };
        command.SetAction(given => Run(given.GetValue(repeats)));
        return command;
    }

    private static int Run(int repeats)
    {
        string path = Path.GetTempFileName();
        try
        {
            var net = new Net4x64x64x2Tanh(seed: 1);
            net.Save(path);
            using var stream = new MemoryStream(File.ReadAllBytes(path));
            Loop[] loops =
            [
                new("a new network of a file, Load(path)", calls => Repeat(calls, () => Net4x64x64x2Tanh.Load(path))),
                new("into a network that is there, ModelFile.Read(net, path)", calls => Repeat(calls, () => ModelFile.Read(net, path))),
                new("into it from a stream in memory", calls => Repeat(calls, () => Rewound(stream, net))),
                new("the file's bytes alone, File.ReadAllBytes(path)", calls => Repeat(calls, () => File.ReadAllBytes(path))),
            ];
            IReadOnlyList<Timing> timings = new Race(repeats).Run(loops);
            Document.Print(
            [
                new(
                    $"Loading 4-64-64-2, {new FileInfo(path).Length / 1024.0:F1} KiB",
                    $"The fastest of the repeats, with the middle one in brackets where the machine was disturbed. {Conditions.Line()}.",
                    ["way", "µs"],
                    [.. loops.Zip(timings, (loop, timing) => (IReadOnlyList<string>)[loop.Library, Numbers.Short(timing / 1000)])]),
            ]);
            return timings[0].Minimum / 1000 <= MostMicroseconds ? 0 : 1;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Rewound(MemoryStream stream, Net4x64x64x2Tanh net)
    {
        stream.Position = 0;
        ModelFile.Read(net, stream);
    }

    private static void Repeat(int calls, Action load)
    {
        for (; calls > 0; calls--)
            load();
    }
}
