using StaticNet.Data;

namespace StaticNet.Training.Tests;

/// <summary>A stream as a user would write one: one input and one target a row, for each epoch its own list; those of epoch 0 are the order of the source.</summary>
internal sealed class ListedStream(params (double X, double Y)[][] epochs) : SampleStream<double>
{
    public int Opened { get; private set; }

    public int Closed { get; private set; }

    public override IReadOnlyList<string> FeatureNames { get; } = ["length"];

    public override IReadOnlyList<string> TargetNames { get; } = ["weight"];

    public override string ToString() => "the list";

    public override SampleReader<double> Open(int? epoch)
    {
        Opened++;
        return new Reader(this, epochs[Math.Min(epoch ?? 0, epochs.Length - 1)]);
    }

    // At most 3 rows at a time, however many there is room for.
    private sealed class Reader(ListedStream stream, (double X, double Y)[] rows) : SampleReader<double>
    {
        private int _next;

        public override int Read(Span<double> inputs, Span<double> targets)
        {
            int count = Math.Min(Math.Min(3, inputs.Length), rows.Length - _next);
            for (int i = 0; i < count; i++, _next++)
                (inputs[i], targets[i]) = rows[_next];
            return count;
        }

        protected override void Dispose(bool disposing) => stream.Closed++;
    }
}
