using StaticNet.Augmentation;
using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

public class AugmentationTests
{
    private static readonly ImageShape Three = new(3, 3);

    [Fact]
    public void The_same_key_changes_a_sample_the_same_way()
    {
        BatchAugmentation[] all =
        [
            new GaussianNoise(0.5), new Mixup(0.4), new Mixup(3), new RandomShift(Three), new RandomFlip(Three, 0.5, 0.5), new RandomErasing(Three, 1), new RandomRotation(Three, 90),
            new SampleFunction<double>((input, _, draws) => input[0] = draws.Uniform(7)),
        ];
        Assert.All(all, augmentation =>
        {
            Assert.Equal(Changed(augmentation, 1, 0, 0), Changed(augmentation, 1, 0, 0));
            double[][] others = [.. Enumerable.Range(0, 12).Select(step => Changed(augmentation, 1, (ulong)step, 0))];
            Assert.True(others.Distinct(new Same()).Count() > 1, $"{augmentation}: every step is the same");
            Assert.False(Enumerable.Range(0, 12).All(step => Changed(augmentation, 1, (ulong)step, 1).SequenceEqual(others[step])), $"{augmentation}: the place changes nothing");
            Assert.False(Enumerable.Range(0, 12).All(step => Changed(augmentation, 2, (ulong)step, 0).SequenceEqual(others[step])), $"{augmentation}: the seed changes nothing");
        });
    }


    [Fact]
    public void Noise_is_normal()
    {
        double[] noise = new double[40_000];
        new GaussianNoise(2).Apply<double>(noise, new double[1000], 1000, new AugmentationKey(3, 5));
        double mean = noise.Average(), deviation = Math.Sqrt(noise.Average(x => x * x));
        Assert.InRange(mean, -0.03, 0.03);              // σ of the mean is 0.01
        Assert.InRange(deviation, 1.97, 2.03);          // and of the deviation 0.007
        Assert.InRange(noise.Average(x => x * x * x * x) / 16, 2.85, 3.15);      // the fourth moment is 3σ⁴, its own deviation 0.05
        Assert.Equal(0.6827, noise.Count(x => Math.Abs(x) < 2) / 40_000.0, 0.01);
        Assert.Equal(40_000, noise.Distinct().Count());
    }

    // The deviation of Beta(α, α) is 1/(2√(2α + 1)); the share below ¼ by mpmath: betainc(α, α, 0, 0.25, regularized=True).
    [Theory]
    [InlineData(0.05, 0.4744)]
    [InlineData(0.2, 0.41406)]
    [InlineData(1, 0.25)]
    [InlineData(2, 0.15625)]
    [InlineData(8, 0.01729984)]
    public void The_shares_of_mixup_are_beta(double alpha, double belowQuarter)
    {
        // Samples 0 and 1 in turn: a mixed 0 is 1 − λ.
        double[] inputs = [.. Enumerable.Range(0, 20_000).Select(i => (double)(i % 2))];
        new Mixup(alpha).Apply<double>(inputs, inputs.ToArray(), inputs.Length, new AugmentationKey(1, 0));
        double[] shares = [.. inputs.Where((_, i) => i % 2 == 0).Select(x => 1 - x)];
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
        Assert.Equal(0.5, shares.Average(), 0.02);
        Assert.Equal(1 / (2 * Math.Sqrt((2 * alpha) + 1)), Math.Sqrt(shares.Average(share => (share - 0.5) * (share - 0.5))), 0.01);
        Assert.Equal(belowQuarter, shares.Count(share => share < 0.25) / (double)shares.Length, 0.015);
    }

    [Fact]
    public void Mixup_mixes_with_the_next_and_the_last_with_the_first()
    {
        double[] inputs = [1, 10, 100], targets = [1, 10, 100];
        new Mixup(1).Apply<double>(inputs, targets, 3, new AugmentationKey(1, 2));
        Assert.Equal(inputs, targets);
        Assert.InRange(inputs[0], 1, 10);
        Assert.InRange(inputs[1], 10, 100);
        Assert.InRange(inputs[2], 1, 100);
        double share = (100 - inputs[2]) / 99;
        Assert.Equal((1 - share) * 100 + share, inputs[2], 1e-12);
    }

    [Fact]
    public void A_shift_moves_every_channel_and_fills_the_border()
    {
        var shape = new ImageShape(3, 3, channels: 2);
        var seen = new HashSet<(int, int)>();
        for (ulong step = 0; step < 200; step++)
        {
            double[] image = [.. Enumerable.Range(1, 18).Select(i => (double)i)];
            new RandomShift(shape, pixels: 1, fill: -5).Apply<double>(image, new double[1], 1, new AugmentationKey(1, step));
            SampleDraws draws = new AugmentationKey(1, step).Of(0);
            (int down, int right) = (draws.Integer(0, -1, 1), draws.Integer(1, -1, 1));
            seen.Add((down, right));
            for (int i = 0; i < 18; i++)
            {
                (int row, int column) = ((i % 9 / 3) - down, (i % 3) - right);
                Assert.Equal(row is >= 0 and < 3 && column is >= 0 and < 3 ? (9 * (i / 9)) + (3 * row) + column + 1 : -5, image[i]);
            }
        }

        Assert.Equal(9, seen.Count);
    }

    // A plane of x turns into a plane: at an angle φ, what was at (x cos φ − y sin φ) is here. Interpolation keeps planes, and the corners come from outside.
    [Fact]
    public void A_rotation_turns_about_the_middle()
    {
        var shape = new ImageShape(9, 9);
        var angles = new List<double>();
        for (ulong step = 0; step < 100; step++)
        {
            double[] image = [.. Enumerable.Range(0, 81).Select(i => (double)(i % 9) - 4)];
            new RandomRotation(shape, degrees: 30, fill: 100).Apply<double>(image, new double[1], 1, new AugmentationKey(2, step));
            double cosine = image[(4 * 9) + 5], sine = -image[(5 * 9) + 4];
            Assert.Equal(1, (cosine * cosine) + (sine * sine), 1e-12);
            angles.Add(Math.Atan2(sine, cosine) * 180 / Math.PI);
            for (int i = 0; i < 81; i++)
            {
                (int down, int right) = ((i / 9) - 4, (i % 9) - 4);
                double x = (cosine * right) - (sine * down), y = (cosine * down) + (sine * right);
                if (Math.Max(Math.Abs(x), Math.Abs(y)) <= 4)
                    Assert.Equal(x, image[i], 1e-12);
                else if (Math.Max(Math.Abs(x), Math.Abs(y)) >= 5)
                    Assert.Equal(100, image[i]);
            }
        }

        Assert.InRange(angles.Min(), -30, -25);
        Assert.InRange(angles.Max(), 25, 30);
        Assert.Equal(0, angles.Average(), 5.0);
    }

    [Fact]
    public void A_flip_mirrors()
    {
        double[] image = [1, 2, 3, 4, 5, 6];
        new RandomFlip(new ImageShape(2, 3), horizontal: 1).Apply<double>(image, new double[1], 1, default);
        Assert.Equal([3, 2, 1, 6, 5, 4], image);
        new RandomFlip(new ImageShape(2, 3), horizontal: 0, vertical: 1).Apply<double>(image, new double[1], 1, default);
        Assert.Equal([6, 5, 4, 3, 2, 1], image);
        new RandomFlip(new ImageShape(2, 3), horizontal: 0, vertical: 0).Apply<double>(image, new double[1], 1, default);
        Assert.Equal([6, 5, 4, 3, 2, 1], image);
    }

    [Fact]
    public void Erasing_paints_over_a_rectangle_of_the_share_asked_for()
    {
        var shape = new ImageShape(20, 30);
        var areas = new List<double>();
        for (ulong step = 0; step < 300; step++)
        {
            double[] image = [.. Enumerable.Repeat(1.0, 600)];
            new RandomErasing(shape, probability: 1, leastArea: 0.1, mostArea: 0.2, fill: 7).Apply<double>(image, new double[1], 1, new AugmentationKey(4, step));
            int[] erased = [.. Enumerable.Range(0, 600).Where(i => image[i] == 7)];
            int height = (erased[^1] / 30) - (erased[0] / 30) + 1, width = erased.Max(i => i % 30) - erased.Min(i => i % 30) + 1;
            Assert.Equal(height * width, erased.Length);
            areas.Add(erased.Length / 600.0);
        }

        Assert.InRange(areas.Min(), 0.08, 0.12);      // sides are rounded to pixels
        Assert.InRange(areas.Max(), 0.18, 0.22);
        Assert.Equal(0.15, areas.Average(), 0.01);
    }

    [Fact]
    public void Half_of_the_images_are_erased_at_a_probability_of_a_half()
    {
        double[] images = [.. Enumerable.Repeat(1.0, 9 * 2000)];
        new RandomErasing(Three, 0.5).Apply<double>(images, new double[2000], 2000, new AugmentationKey(1, 1));
        Assert.InRange(images.Chunk(9).Count(image => image.Contains(0)), 930, 1070);
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_the_first_step()
    {
        var net = new LinearNetwork<double>(4, 1);
        var data = new Dataset<double>([1, 2, 3, 4], [1], 4, 1);
        Assert.Contains("An image of 3 × 3 has 9 pixels, Linear has 4 inputs.", Refused(net, data, new RandomShift(Three)));
        Assert.Contains("samples of Single, but Linear computes in Double", Refused(net, data, new SampleFunction<float>((_, _, _) => { })));
        var hinge = new LinearNetwork<double>(4, 1, loss: LossFunction.Hinge);
        Assert.Contains("Hinge of Linear needs −1 or 1", Refused(hinge, data, new Mixup()));
        Assert.Equal(0, net.BackwardCalls);
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianNoise(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Mixup(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomShift(Three, pixels: 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomShift(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomFlip(Three, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomRotation(Three, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomErasing(Three, leastArea: 0.5, mostArea: 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageShape(0, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    public void Training_sees_changed_batches_and_keeps_the_data(int batchSize)
    {
        double[] rows = [.. Enumerable.Range(0, 12 * 9).Select(i => (double)i)];
        var data = new Dataset<double>(rows, new double[12], 9, 1);
        var first = new LinearNetwork<double>(9, 1);
        var counted = new List<double>();
        var options = new TrainingOptions
        {
            Epochs = 2,
            BatchSize = batchSize,
            Optimizer = new Sgd(1e-9),
            Augmentations = [new SampleFunction<double>((input, target, _) => { counted.Add(input[0]); input.Fill(1); target[0] = 5; }), new GaussianNoise(1e-3)],
        };
        TrainingResult result = Trainer.Fit(first, data, options);
        Assert.Equal(12.5, result.History[0].Loss, 0.01);      // ½·5²
        Assert.Equal(rows, data.Inputs.ToArray());
        Assert.Equal(24, counted.Count);
        Assert.Equal(counted[..12].Order(), counted[12..].Order());
        Assert.Equal(12, counted[..12].Distinct().Count());
    }

    [Fact]
    public void A_step_with_augmentation_allocates_nothing()
    {
        Dataset<float> data = Dataset.FromClasses<float>(new float[20 * 9], [.. Enumerable.Range(0, 20).Select(i => i % 3)], 9, ["a", "b", "c"]);
        Assert.Equal(0, Allocation.Least(() =>
        {
            var net = new LinearNetwork<float>(9, 3);
            long first = 0, last = 0;
            net.OnBackward = call =>
            {
                last = GC.GetAllocatedBytesForCurrentThread();
                first = call == 2 ? last : first;
            };
            Trainer.Fit(net, data, new()
            {
                Epochs = 20,
                BatchSize = 7,
                Augmentations = [new GaussianNoise(0.1), new Mixup(), new RandomShift(Three), new RandomFlip(Three), new RandomErasing(Three), new RandomRotation(Three, 10)],
            });
            return last - first;
        }));
    }

    private static string Refused(LinearNetwork<double> net, Dataset<double> data, BatchAugmentation augmentation) =>
        Assert.Throws<ArgumentException>(() => Trainer.Fit(net, data, new() { Augmentations = [augmentation] })).Message;

    private static double[] Changed(BatchAugmentation augmentation, int seed, ulong step, int place)
    {
        double[] inputs = [.. Enumerable.Range(1, 18).Select(i => (double)i)];
        augmentation.Apply<double>(inputs, new double[2], 2, new AugmentationKey(seed, step, place));
        return inputs;
    }

    private sealed class Same : IEqualityComparer<double[]>
    {
        public bool Equals(double[]? x, double[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(double[] values) => values[0].GetHashCode();
    }
}
