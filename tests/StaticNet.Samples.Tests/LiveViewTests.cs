using Samples;
using Samples.Iris;
using Spectre.Console;
using StaticNet.Data;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Samples.Tests;

/// <summary>The line that a terminal shows while a sample trains.</summary>
public sealed class LiveViewTests
{
    private static readonly Dataset<float> Flowers = IrisData.Load(seed: 0).Training;

    // Two trainings of 4 epochs of 99 flowers; a second passes whenever the clock is looked at, so each epoch is drawn.
    [Fact]
    public void A_line_says_how_much_is_done_what_is_left_and_how_fast_it_goes()
    {
        List<string> lines = [];
        List<double> losses = [];
        var view = new LiveView(trainings: 2, lines.Add, new Clock(TimeSpan.FromSeconds(1)));
        for (int training = 0; training < 2; training++)
            losses.AddRange(Trainer.Fit(new IrisNet(1), Flowers, new() { Epochs = 4, Callbacks = [view] }).History.Select(epoch => epoch.Loss));
        Assert.Equal(8, lines.Count);
        Assert.StartsWith("━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  12 %  0:07 left  99 samples/s  ▁ J ", lines[0]);
        Assert.StartsWith("━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄  50 %  0:04 left  99 samples/s  █", lines[3]);
        Assert.StartsWith("━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄  62 %  0:03 left  99 samples/s  ▁ J ", lines[4]);
        Assert.StartsWith("━━━━━━━━━━━━━━━━━━━━━━━━ 100 %  0:00 left  99 samples/s  █", lines[7]);
        Assert.All(lines.Zip(losses), pair => Assert.EndsWith(FormattableString.Invariant($" J {pair.Second:G4}"), pair.First));
    }

    [Fact]
    public void The_validation_error_is_shown_where_there_is_one()
    {
        List<string> lines = [];
        var view = new LiveView(trainings: 1, lines.Add, new Clock(TimeSpan.FromMinutes(1)));
        TrainingResult result = Trainer.Fit(new IrisNet(1), Flowers, new() { Epochs = 100, Callbacks = [view], ValidationFraction = 0.2 });
        Assert.EndsWith(FormattableString.Invariant($" validation error {result.History[^1].ValidationError:G4}"), lines[^1]);
        Assert.Contains("50:00 left  1 samples/s", lines[49]);
        Assert.Equal(24, lines[^1].Count(letter => letter is >= '▁' and <= '█'));
    }

    [Theory]
    [InlineData(new double[] { 8, 4, 2, 1 }, "█▆▃▁")]
    [InlineData(new double[] { 0, 0.5, 1 }, "▁▅█")]
    [InlineData(new double[] { 3, 3 }, "▁▁")]
    [InlineData(new double[] { -1, 1 }, "▁█")]
    public void A_sparkline_is_as_high_as_its_values(double[] values, string columns) => Assert.Equal(columns, LiveView.Sparkline(values));

    [Fact]
    public void A_terminal_sees_the_line_and_nothing_stays_of_it()
    {
        string output = Shown(isTerminal: true, new Clock(TimeSpan.FromSeconds(1)));
        Assert.Contains("samples/s", output);
        Assert.Contains(" left ", output);
        string after = output[(output.LastIndexOf("samples/s", StringComparison.Ordinal) + 1)..];
        Assert.Contains("\u001b[2K", after);        // the line is erased
    }

    // Most trainings take less: a line that comes and goes at once would only flicker.
    [Fact]
    public void A_moment_is_not_shown() => Assert.DoesNotContain("samples/s", Shown(isTerminal: true, new Clock(TimeSpan.Zero)));

    [Fact]
    public void A_file_gets_nothing() => Assert.Equal("", Shown(isTerminal: false, new Clock(TimeSpan.FromSeconds(1))));

    [Fact]
    public void No_line_is_wider_than_the_terminal()
    {
        string output = Shown(isTerminal: true, new Clock(TimeSpan.FromSeconds(1)), width: 20);
        Assert.Contains("━", output);
        Assert.DoesNotContain("%", output);
    }

    private static string Shown(bool isTerminal, TimeProvider time, int width = 200)
    {
        using var output = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        int epochs = LiveView.Show(console, trainings: 1, watchers => Trainer.Fit(new IrisNet(1), Flowers, new() { Epochs = 5, Callbacks = watchers }).History.Count, time);
        Assert.Equal(5, epochs);
        return output.ToString();
    }

    /// <summary>A clock that goes on by a step each time it is looked at.</summary>
    private sealed class Clock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
