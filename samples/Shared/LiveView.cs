using System.Globalization;
using Spectre.Console;
using StaticNet.Training;

namespace Samples;

/// <summary>
/// Shows trainings while they run, on one line of a terminal: how much is done, the time left, the rate, and the validation error (or J) epoch by epoch. Nothing is shown where the
/// output goes to a file or a pipe, nor before a moment has passed: most trainings are over by then.
/// </summary>
internal sealed class LiveView : TrainingCallback
{
    private const int BarWidth = 24, LineWidth = 24;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200), BetweenDrawings = TimeSpan.FromMilliseconds(100);

    private readonly int _trainings;
    private readonly Action<string> _draw;
    private readonly TimeProvider _time;
    private readonly long _start;
    private TimeSpan _next = Moment;
    private int _ended;
    private double _samples;

    /// <summary>A view of trainings that begin now.</summary>
    /// <param name="trainings">How many there will be, at least 1.</param>
    /// <param name="draw">Takes the line whenever it changes, at most ten times a second.</param>
    /// <param name="time">The clock.</param>
    public LiveView(int trainings, Action<string> draw, TimeProvider time) => (_trainings, _draw, _time, _start) = (trainings, draw, time, time.GetTimestamp());

    /// <summary>Runs trainings and shows them meanwhile; the line is gone afterwards.</summary>
    /// <param name="console">Where to; null, or one that is no terminal: nowhere.</param>
    /// <param name="trainings">How many there will be, at least 1.</param>
    /// <param name="run">Trains, with these callbacks in the options of each training.</param>
    /// <param name="time">The clock; null: the machine's.</param>
    public static T Show<T>(IAnsiConsole? console, int trainings, Func<IReadOnlyList<TrainingCallback>, T> run, TimeProvider? time = null) =>
        console is { Profile.Capabilities: { Ansi: true, Interactive: true } }
            ? console.Live(new Text("")).AutoClear(true).Start(context => run([new LiveView(trainings, line => context.UpdateTarget(Fitting(line, console)), time ?? TimeProvider.System)]))
            : run([]);

    /// <summary>Values as columns of eight heights, the least at the bottom; by their logarithms where all are above 0.</summary>
    public static string Sparkline(IReadOnlyList<double> values)
    {
        const string Columns = "▁▂▃▄▅▆▇█";
        bool isLogarithmic = values.All(value => value > 0);
        double[] heights = [.. values.Select(value => isLogarithmic ? Math.Log(value) : value)];
        double least = heights.Min(), range = heights.Max() - least;
        return string.Concat(heights.Select(height => Columns[range > 0 ? (int)Math.Round((height - least) / range * (Columns.Length - 1)) : 0]));
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingStatus training)
    {
        _samples += training.Samples;
        TimeSpan elapsed = _time.GetElapsedTime(_start);
        if (elapsed < _next)
            return;
        _next = elapsed + BetweenDrawings;
        _draw(Line(training, elapsed));
    }

    /// <inheritdoc/>
    public override void OnEnd(TrainingStatus training, Exception? failure) => _ended++;

    private string Line(TrainingStatus training, TimeSpan elapsed)
    {
        double done = Math.Min(1, (_ended + ((double)training.History.Count / training.Epochs)) / _trainings);
        TimeSpan left = elapsed * ((1 - done) / done);
        string bar = new string('━', (int)(done * BarWidth)).PadRight(BarWidth, '┄');
        string name = training.Last.ValidationError is null ? "J" : "validation error";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{bar} {100 * done,3:F0} %  {(int)left.TotalMinutes}:{left.Seconds:00} left  {Rate(_samples / elapsed.TotalSeconds)} samples/s  {Sparkline(Errors(training))} {name} {Error(training.Last):G4}");
    }

    // At most as many epochs as the line has columns, evenly over the training so far.
    private static double[] Errors(TrainingStatus training)
    {
        int epochs = training.History.Count, columns = Math.Min(epochs, LineWidth);
        return [.. Enumerable.Range(1, columns).Select(column => Error(training.History[(int)((long)column * epochs / columns) - 1]))];
    }

    private static double Error(TrainingProgress epoch) => epoch.ValidationError ?? epoch.Loss;

    private static string Rate(double samples) => samples switch
    {
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{samples / 1e6:F1} M"),
        >= 1e4 => string.Create(CultureInfo.InvariantCulture, $"{samples / 1e3:F0} k"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{samples:F0}"),
    };

    // A line that wraps would jump.
    private static Text Fitting(string line, IAnsiConsole console) => new(line.Length < console.Profile.Width ? line : line[..Math.Max(0, console.Profile.Width - 1)]);
}
