using System.Globalization;
using StaticNet.Augmentation;
using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Training on samples that are read anew in every epoch.</summary>
public class StreamTrainingTests
{
    private const int Rows = 1500;
    private static readonly (double X, double Y)[] Line = [(0, 1), (1, 3), (2, 5), (3, 7)];

    // The same loop by hand, on the batches that the stream hands out by itself.
    [Fact]
    public void A_training_on_a_stream_is_shuffle_then_gradient_then_step() => With(Rows, path =>
    {
        CsvStream<float> stream = Stream(path, batchSize: 64);
        var net = new ThinnedNet(1);
        TrainingResult result = Trainer.Fit(net, stream, new() { Epochs = 3, BatchSize = 64, Optimizer = new Adam(0.01), DropoutProbability = 0 });

        var expected = new ThinnedNet(1);
        OptimizerRun<float> optimizer = new Adam(0.01).Start<float>(ThinnedNet.ParameterCount);
        float[] gradient = new float[ThinnedNet.ParameterCount];
        for (int epoch = 1; epoch <= 3; epoch++)
        {
            double sum = 0;
            foreach (StreamBatch<float> batch in stream.Epoch(epoch))
            {
                sum += batch.Count * (double)expected.Backward(batch.Inputs, batch.Targets, gradient, new DropoutKey(1, 1) { Probability = 0 });
                optimizer.Step(expected.Parameters, gradient);
            }

            Assert.Equal(sum / Rows, result.History[epoch - 1].Loss, 1e-12);
        }

        Assert.Equal(expected.Parameters.ToArray(), net.Parameters.ToArray());
        Assert.True(result.History[2].Loss < result.History[0].Loss);
    });

    [Fact]
    public void Threads_and_parts_change_no_bit() => With(Rows, path =>
    {
        float[][] trained = [.. new[] { 1, 2, 7 }.Select(threads => Trained(threads, parts: 1)), Trained(1, parts: 4)];
        Assert.All(trained[1..], bits => Assert.Equal(trained[0], bits));
        Assert.NotEqual(new ThinnedNet(1).Parameters.ToArray(), trained[0]);

        float[] Trained(int threads, int parts)
        {
            var net = new ThinnedNet(1);
            using TrainingSession<float> session = Trainer.Start(net, Stream(path), new TrainingOptions
            {
                Epochs = 4, BatchSize = 700, Threads = threads, Seed = 3, Schedule = new CosineDecay(), Augmentations = [new GaussianNoise(0.1)],
            });
            for (int part = 0; part < parts; part++)
                session.Run(4 / parts);
            return net.Parameters.ToArray();
        }
    });

    // With a window of 1 and one batch an epoch, a stream is data in memory as it lies.
    [Fact]
    public void A_stream_of_one_batch_gives_the_bits_of_data_in_memory() => With(200, path =>
    {
        IrisLike whole = new(CsvFile.Read<float>(path, Options)), streamed = new(CsvFile.Read<float>(path, Options));
        var options = new TrainingOptions { Epochs = 5, BatchSize = 200, Metrics = [Metric.Accuracy] };
        TrainingResult memory = Trainer.Fit(whole.Net, whole.Data, options, whole.Data);
        TrainingResult stream = Trainer.Fit(streamed.Net, CsvFile.Stream<float>(path, Options, new() { Window = 1 }), options, streamed.Data);
        Assert.Equal(whole.Net.Parameters.ToArray(), streamed.Net.Parameters.ToArray());
        Assert.Equal(memory.History, stream.History);
    });

    [Fact]
    public void Early_stopping_watches_validation_data() => With(Rows, path =>
    {
        Dataset<float> validation = CsvFile.Read<float>(path, Options);
        TrainingResult result = Trainer.Fit(
            new ThinnedNet(1), Stream(path), new() { Epochs = 50, BatchSize = 64, Optimizer = new Sgd(1e-9), EarlyStopping = new EarlyStopping(2, minimumDelta: 0.1) }, validation);
        Assert.Equal((StopReason.EarlyStopping, 3), (result.StopReason, result.History.Count));
    });

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        long small = Allocated(400), large = Allocated(8_000);
        Assert.True(large - small < 200_000, $"{small} and {large} bytes");

        static long Allocated(int rows)
        {
            long allocated = 0;
            With(rows, path =>
            {
                CsvStream<float> stream = Stream(path);
                var net = new ThinnedNet(1);
                var options = new TrainingOptions { Epochs = 1, BatchSize = 50 };
                allocated = Allocation.Least(() => Trainer.Fit(net, stream, options));
            });
            return allocated;
        }
    }

    [Fact]
    public void An_epoch_opens_the_stream_and_closes_it()
    {
        var stream = new ListedStream(Line);
        Trainer.Fit(new LinearNetwork<double>(1, 1), stream, new() { Epochs = 6, BatchSize = 3, Optimizer = new Sgd(0.01) });
        Assert.Equal((1 + 6 + 1, 1 + 6 + 1), (stream.Opened, stream.Closed));     // counted, six epochs, and whether the end is of use
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => Trainer.Fit(new LinearNetwork<double>(1, 1), stream, cancellationToken: cancelled));
        Assert.Equal(stream.Opened, stream.Closed);
    }

    [Fact]
    public void A_stream_without_rows_is_an_error() => Assert.Contains(
        "the list has no row", Assert.Throws<DatasetException>(() => Trainer.Fit(new LinearNetwork<double>(1, 1), new ListedStream(Array.Empty<(double X, double Y)>()))).Message);

    [Theory]
    [InlineData(3, "had 4 rows when it was counted and has 3 now")]
    [InlineData(5, "had 4 rows when it was counted and has more now")]
    public void An_epoch_of_other_rows_is_an_error(int rows, string message)
    {
        var stream = new ListedStream(Line, Line, [.. Enumerable.Range(0, rows).Select(x => (x, 1 + (2.0 * x)))]);
        var error = Assert.Throws<DatasetException>(() => Trainer.Fit(new LinearNetwork<double>(1, 1), stream, new() { Epochs = 3, BatchSize = 3, Optimizer = new Sgd(0.01) }));
        Assert.Contains(message, error.Message);
        Assert.Equal(stream.Opened, stream.Closed);
    }

    [Fact]
    public void A_file_that_changes_between_epochs_is_an_error() => With(Rows, path =>
    {
        var net = new ThinnedNet(1);
        var error = Assert.Throws<DatasetException>(() => Trainer.Fit(net, Stream(path), new() { Epochs = 5, BatchSize = 64, Callbacks = [new AtEpoch(2, () => File.AppendAllText(path, "1,2,3,a\n"))] }));
        Assert.Contains("changed while it was read", error.Message);
    });

    // Found before the first step, at its place in the source, whatever the order of an epoch.
    [Fact]
    public void A_row_that_cannot_be_learned_from_is_named()
    {
        var error = Assert.Throws<DatasetException>(() => Trainer.Start(new LinearNetwork<double>(1, 1), new ListedStream([.. Line, (4, double.NaN)])));
        Assert.Equal((4, "weight"), (error.Row, error.Column));
        Assert.Contains("Row 4 (0-based) of the stream, column 'weight' is NaN", error.Message);

        error = Assert.Throws<DatasetException>(() => Trainer.Fit(
            new LinearNetwork<double>(1, 1), new ListedStream(Line, [.. Line[..2], (double.PositiveInfinity, 1), Line[3]]), new() { BatchSize = 1, Optimizer = new Sgd(0.01) }));
        Assert.Contains("Row 2 (0-based) of epoch 1, column 'length' is", error.Message);

        With(Rows, path =>
        {
            File.AppendAllText(path, "1,nan,3,a\n");
            DatasetException inFile = Assert.Throws<DatasetException>(() => Trainer.Start(new ThinnedNet(1), Stream(path)));
            Assert.Equal((Rows + 2, "x2"), (inFile.Line, inFile.Column));
        });

        // 2 is no target of a cross-entropy; the sixth row of the file, of which a window holds all.
        With("x,y\n1,0\n2,1\n3,0\n4,1\n5,0\n6,2\n", path =>
        {
            DatasetException outside = Assert.Throws<DatasetException>(() => Trainer.Start(new LogisticNet(1), CsvFile.Stream<float>(path)));
            Assert.Equal((5, "y"), (outside.Row, outside.Column));
            Assert.Contains("needs targets in [0, 1]", outside.Message);
        });
    }

    [Fact]
    public void Options_that_need_the_data_in_memory_are_refused()
    {
        Refuses("ValidationFraction = 0.2, but no rows of a stream can be held back", new() { ValidationFraction = 0.2 });
        Refuses("Early stopping watches the validation error", new() { EarlyStopping = new(3) });
        Refuses("are measured on validation data or on all rows", new() { Metrics = [Metric.RSquared] });
        Refuses("a stream is read in batches", new() { BatchSize = BatchSize.All });
        Refuses("a stream is read in batches", new() { Optimizer = new Lbfgs(), BatchSize = 2 });
        Refuses("BatchSize = 5, but there are 4 rows to train on", new() { BatchSize = 5 });
        Refuses("DropoutProbability = 0.5", new() { DropoutProbability = 0.5 });
        Assert.Contains(
            "1 inputs a row", Assert.Throws<ArgumentException>(() => Trainer.Fit(new LinearNetwork<double>(2, 1), new ListedStream(Line))).Message);
        Assert.Throws<ArgumentNullException>(() => Trainer.Fit(new LinearNetwork<double>(1, 1), (SampleStream<double>)null!));

        static void Refuses(string message, TrainingOptions options) => Assert.Contains(
            message, Assert.Throws<ArgumentException>(() => Trainer.Fit(new LinearNetwork<double>(1, 1), new ListedStream(Line), options)).Message);
    }

    [Fact]
    public void A_training_that_diverges_says_so()
    {
        var error = Assert.Throws<TrainingDivergedException>(() =>
            Trainer.Fit(new LinearNetwork<double>(1, 1), new ListedStream(Line), new() { Epochs = 100, BatchSize = 2, Optimizer = new Sgd(10) }));
        Assert.Contains("J is", error.Message);
    }

    private static CsvOptions Options => new() { Encoding = TargetEncoding.OneHot, Classes = ["a", "b", "c"] };

    private static CsvStream<float> Stream(string path, int batchSize = 256) => CsvFile.Stream<float>(path, Options, new() { Window = 300, Seed = 2, BatchSize = batchSize });

    // Three inputs and a class that follows from them.
    private static void With(int rows, Action<string> use) => With(
        "x1,x2,x3,kind\n" + string.Concat(Enumerable.Range(0, rows).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{Math.Sin(row):F4},{Math.Cos(row):F4},{row % 3},{(Math.Sin(row) > 0.3 ? "a" : row % 3 == 0 ? "b" : "c")}\n"))),
        use);

    private static void With(string content, Action<string> use)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string path = Path.Combine(folder, "rows.csv");
            File.WriteAllText(path, content);
            use(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record IrisLike(Dataset<float> Data)
    {
        public ThinnedNet Net { get; } = new(1);
    }

    private sealed class AtEpoch(int epoch, Action act) : TrainingCallback
    {
        public override void OnEpochEnd(TrainingStatus training)
        {
            if (training.History.Count == epoch)
                act();
        }
    }
}
