using System.Diagnostics;
using System.Globalization;
using StaticNet.Models.Trainee;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>A process that is killed at any moment, by a signal that it cannot see, goes on from its last checkpoint to the bits of one that never was.</summary>
public class KillTests
{
    private const int Epochs = 40;

    /// <summary>3, or 50 with STATICNET_LONG=1 in the environment.</summary>
    private static int Kills { get; } = Environment.GetEnvironmentVariable("STATICNET_LONG") == "1" ? 50 : 3;

    [Fact]
    public void A_training_that_is_killed_goes_on_to_the_same_bits()
    {
        float[] expected = LongTraining.Run(checkpoint: null, Epochs, _ => { }).Parameters.ToArray();
        using var folder = new TemporaryFolder();
        var random = new Random(1);
        Train(folder["checkpoint"], folder["result"], random: null);
        Same();
        int kills = 0, resumed = 0;
        for (int runs = 0; kills < Kills; runs++)
        {
            Assert.True(runs < 20 * Kills, "The process ends before it can be killed.");
            (bool isKilled, int began) = Train(folder["checkpoint"], folder["result"], random);
            resumed += began > 0 ? 1 : 0;
            if (isKilled)
                kills++;
            else
                Same();
        }

        (_, int last) = Train(folder["checkpoint"], folder["result"], random: null);
        Same();
        Assert.True(resumed > 0 || last > 0, "No run went on from a checkpoint.");
        Assert.Empty(folder.Files);

        // The next run begins anew; what killed writers left goes with the checkpoint that they did not replace.
        void Same()
        {
            Assert.Equal(expected, TraineeNet.Load(folder["result"]).Parameters.ToArray());
            File.Delete(folder["result"]);
            File.Delete(folder["checkpoint"]);
        }
    }

    // Kills the process after any of its epochs, at any moment of the 10 ms that follow, in which it also writes a checkpoint; null: never.
    private static (bool IsKilled, int Began) Train(string checkpoint, string result, Random? random)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(TraineeNet).Assembly.Location, "train", checkpoint, Epochs.ToString(CultureInfo.InvariantCulture), result])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string first = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The process ended before it trained.");
        int began = int.Parse(first.Split(' ')[1], CultureInfo.InvariantCulture);
        for (int epochs = random?.Next(Epochs - began) ?? int.MaxValue; epochs > 0 && process.StandardOutput.ReadLine() is not null; epochs--)
        {
        }

        if (random is not null)
            Thread.Sleep(TimeSpan.FromMilliseconds(10 * random.NextDouble()));
        bool isKilled = random is not null && !process.HasExited;
        if (isKilled)
            process.Kill();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        // One that ended by itself just before it was killed says so by its code.
        isKilled &= process.ExitCode != 0;
        if (!isKilled)
            Assert.Equal(0, process.ExitCode);
        return (isKilled, began);
    }
}
