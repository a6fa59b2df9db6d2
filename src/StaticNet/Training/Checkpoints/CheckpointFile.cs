using System.Numerics;
using StaticNet.Models;

namespace StaticNet.Training;

/// <summary>Checkpoints as safetensors: vectors are tensors, single figures and what the training is of are metadata. Read as strictly as models are.</summary>
internal static class CheckpointFile
{
    private const string OptimizerPrefix = "optimizer.";
    private const string SchedulePrefix = "schedule.";

    // J, the learning rate and the time, which every epoch has.
    private const long FiguresOfEpoch = 3;

    /// <summary>Replaces the file.</summary>
    /// <exception cref="IOException">It cannot be written; what was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what was there is untouched.</exception>
    public static void Save<T>(string path, CheckpointFit fit, Checkpoint<T> checkpoint)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Dictionary<string, string> metadata = ModelFile.Metadata(fit.Topology);
        fit.AddTo(metadata);
        CheckpointProgress progress = checkpoint.Progress;
        var figures = new CheckpointFigures(metadata);
        figures.Add("epoch", checkpoint.History.Count);
        figures.Add("best_epoch", progress.BestEpoch);
        figures.Add("lowest_error", progress.LowestError);
        figures.Add("mark_epoch", progress.MarkEpoch);
        figures.Add("mark", progress.Mark);
        figures.Add("lowest_loss", progress.LowestLoss);
        figures.Add("has_best", checkpoint.Best is null ? 0 : 1);
        figures.AddAll(OptimizerPrefix, checkpoint.Optimizer.Numbers);
        if (checkpoint.Schedule is not null)
            figures.AddAll(SchedulePrefix, checkpoint.Schedule.Numbers);
        if (progress.StopCause is not null)
            figures.Add("stop_cause", progress.StopCause);
        List<StoredTensor> tensors = [Vector("parameters", checkpoint.Parameters), Vector("first", checkpoint.First), Vector("lowest_start", checkpoint.LowestStart)];
        if (checkpoint.Best is { } best)
            tensors.Add(Vector("best", best));
        tensors.AddRange(checkpoint.Optimizer.Vectors.Select(vector => Vector(OptimizerPrefix + vector.Key, vector.Value)));
        tensors.AddRange(new HistorySeries(checkpoint.History, fit.HasValidation).Tensors());
        Safetensors.Save(path, metadata, tensors);
    }

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fit">What it must be of.</param>
    /// <exception cref="ModelFormatException">It is no checkpoint of this training; what differs is named.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    public static Checkpoint<T> Read<T>(string path, CheckpointFit fit)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using Stream stream = Safetensors.Open(path);
        int count = fit.Topology.ParameterCount;
        SafetensorsHeader header = SafetensorsHeader.Read(stream, path, Safetensors.LongestHeader(stream.Length));
        fit.Require(header);
        var figures = new CheckpointFigures(header);
        int epoch = figures.Count("epoch", least: 1, most: (int)Math.Min(fit.Epochs, stream.Length / ((FiguresOfEpoch + fit.Metrics) * sizeof(double))));
        bool hasBest = figures.Count("has_best", least: 0, most: 1) == 1;

        // Room is made for what the file says that it has once it is sure that it has as much.
        List<TensorShape> shapes = [.. new[] { "parameters", "first", "lowest_start" }.Select(name => TensorShape.Of<T>(name, count))];
        if (hasBest)
            shapes.Add(TensorShape.Of<T>("best", count));
        int state = shapes.Count;
        shapes.AddRange(header.Vectors<T>(OptimizerPrefix));
        int vectorCount = shapes.Count;
        shapes.AddRange(HistorySeries.Shapes(epoch, fit.HasValidation, fit.Metrics));
        int[] order = Safetensors.Match(stream, header, shapes, "the checkpoint of " + fit.Topology.Name);
        T[][] vectors = [.. shapes.Take(vectorCount).Select(shape => new T[shape.Sizes[0]])];
        HistorySeries series = new(epoch, fit.HasValidation, fit.Metrics);
        Safetensors.Read(stream, header, [.. vectors.Zip(shapes, (vector, shape) => new StoredVector<T>(shape, vector)), .. series.Tensors()], order, checksDigest: true);

        var remembered = new OptimizerState<T>(
            fit.Optimizer,
            count,
            figures.All(OptimizerPrefix),
            shapes.Zip(vectors).Skip(state).ToDictionary(pair => pair.First.Name[OptimizerPrefix.Length..], pair => new ReadOnlyMemory<T>(pair.Second)));
        return new Checkpoint<T>(
            new(
                figures.Count("best_epoch", least: 0, most: epoch),
                figures.Number("lowest_error"),
                figures.Count("mark_epoch", least: 0, most: epoch),
                figures.Number("mark"),
                figures.Number("lowest_loss"),
                figures.Text("stop_cause")),
            vectors[0],
            vectors[1],
            vectors[2],
            hasBest ? vectors[3] : default(ReadOnlyMemory<T>?),
            remembered,
            fit.Schedule is null ? null : new OptimizerState<double>(fit.Schedule, 1, figures.All(SchedulePrefix), new Dictionary<string, ReadOnlyMemory<double>>()),
            series.History(fit.MetricNames));
    }

    private static StoredVector<T> Vector<T>(string name, ReadOnlyMemory<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(TensorShape.Of<T>(name, values.Length), System.Runtime.InteropServices.MemoryMarshal.AsMemory(values));
}
