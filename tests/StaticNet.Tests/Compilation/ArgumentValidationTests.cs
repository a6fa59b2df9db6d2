using System.Globalization;
using System.Text.RegularExpressions;
using StaticNet.Tests.Networks;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Arguments that do not fit are refused, with both numbers, and nothing is written.</summary>
public class ArgumentValidationTests
{
    private const float Sentinel = 12345;

    private static readonly IrisNet Net = new(1);

    private delegate void Call(Span<float> written);

    [Theory]
    [InlineData(0, 3, "0", "4")]
    [InlineData(3, 3, "3", "4")]
    [InlineData(5, 3, "5", "4")]
    [InlineData(8, 3, "3", "6")]
    [InlineData(8, 0, "0", "6")]
    [InlineData(4, 4, "4", "3")]
    public void LengthsOfRowsMustFit(int inputs, int others, string first, string second)
    {
        float[] x = new float[inputs], y = new float[others];
        Refused(others, a => Net.Forward(x, a), first, second);
        Refused(others, a => IrisNet.Forward(Net.Parameters, x, a), first, second);
        Refused(0, _ => Net.Loss(x, y), first, second);
        Refused(0, _ => IrisNet.Loss(Net.Parameters, x, y), first, second);
        Refused(0, _ => Net.MeanLoss(x, y), first, second);
        Refused(0, _ => IrisNet.MeanLoss(Net.Parameters, x, y), first, second);
        Refused(67, g => Net.Backward(x, y, g), first, second);
        Refused(67, g => IrisNet.Backward(Net.Parameters, x, y, g), first, second);
        Refused(67, g => ((INetwork<float>)Net).Accumulate(x, y, g), first, second);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(66)]
    [InlineData(68)]
    public void ParametersAndGradientMustFit(int length)
    {
        float[] w = new float[length], x = new float[4], y = [1, 0, 0];
        int[] classes = [0];
        string given = length.ToString(CultureInfo.InvariantCulture);
        Refused(length, g => Net.Backward(x, y, g), given, "67");
        Refused(length, g => IrisNet.Backward(Net.Parameters, x, y, g), given, "67");
        Refused(length, g => Net.BackwardForClasses(x, classes, g), given, "67");
        Refused(length, g => ((INetwork<float>)Net).Accumulate(x, y, g), given, "67");
        Refused(length, g => ((INetwork<float>)Net).ApplyMeanAndPenalty(1, 1, g), given, "67");
        Refused(3, a => IrisNet.Forward(w, x, a), given, "67");
        Refused(0, _ => IrisNet.Loss(w, x, y), given, "67");
        Refused(0, _ => IrisNet.MeanLoss(w, x, y), given, "67");
        Refused(67, g => IrisNet.Backward(w, x, y, g), given, "67");
        Refused(0, _ => IrisNet.LossForClasses(w, x, classes), given, "67");
        Refused(0, _ => IrisNet.MeanLossForClasses(w, x, classes), given, "67");
        Refused(67, g => IrisNet.BackwardForClasses(w, x, classes, g), given, "67");
        Refused(0, _ => IrisNet.Penalty(w), given, "67");
    }

    [Theory]
    [InlineData(new[] { 0, 3 }, "classes[1] is 3", "0 to 2")]
    [InlineData(new[] { -1, 0 }, "classes[0] is -1", "0 to 2")]
    [InlineData(new[] { int.MinValue, 0 }, "-2147483648", "0 to 2")]
    [InlineData(new[] { 0 }, "1", "2")]
    [InlineData(new[] { 0, 1, 2 }, "3", "2")]
    [InlineData(new int[0], "0", "2")]
    public void ClassesMustExist(int[] classes, string first, string second)
    {
        float[] x = new float[8];
        Refused(0, _ => Net.LossForClasses(x, classes), first, second);
        Refused(0, _ => IrisNet.LossForClasses(Net.Parameters, x, classes), first, second);
        Refused(0, _ => Net.MeanLossForClasses(x, classes), first, second);
        Refused(0, _ => IrisNet.MeanLossForClasses(Net.Parameters, x, classes), first, second);
        Refused(67, g => Net.BackwardForClasses(x, classes, g), first, second);
        Refused(67, g => IrisNet.BackwardForClasses(Net.Parameters, x, classes, g), first, second);
    }

    [Fact]
    public void AShardHolds256Samples()
    {
        Refused(67, g => ((INetwork<float>)Net).Accumulate(new float[257 * 4], new float[257 * 3], g), "257", "256");
        Refused(67, g => ((INetwork<float>)Net).ApplyMeanAndPenalty(1, 0, g), "0", "1");
        Refused(67, g => ((INetwork<float>)Net).ApplyMeanAndPenalty(1, -1, g), "-1", "1");
        Assert.Equal(256, INetwork<float>.ShardSize);
    }

    [Fact]
    public void WhatIsWrittenMustNotBeWhatIsRead()
    {
        Overlap(7, 4, 3, (x, a) => Net.Forward(x, a), "3", "4");
        Overlap(70, 4, 67, (x, g) => Net.Backward(x, [1, 0, 0], g), "67", "4");
        Overlap(69, 3, 67, (y, g) => Net.Backward([1, 2, 3, 4], y, g), "67", "3");
        Overlap(70, 67, 67, (w, g) => IrisNet.Backward(w, [1, 2, 3, 4], [1, 0, 0], g), "67", "67");
        Overlap(68, 67, 3, (w, a) => IrisNet.Forward(w, [1, 2, 3, 4], a), "3", "67");
        Overlap(70, 4, 67, (x, g) => Net.BackwardForClasses(x, [1], g), "67", "4");
        Overlap(70, 67, 67, (w, g) => IrisNet.BackwardForClasses(w, [1, 2, 3, 4], [1], g), "67", "67");
        Overlap(70, 4, 67, (x, g) => ((INetwork<float>)Net).Accumulate(x, [1, 0, 0], g), "67", "4");
        Overlap(69, 3, 67, (y, g) => ((INetwork<float>)Net).Accumulate([1, 2, 3, 4], y, g), "67", "3");

        float[] before = Net.Parameters.ToArray();
        foreach (Action own in new Action[]
        {
            () => Net.Forward(new float[4], Net.Parameters[..3]),
            () => Net.Backward(new float[4], new float[3], Net.Parameters),
            () => ((INetwork<float>)Net).Accumulate(new float[4], new float[3], Net.Parameters),
            () => ((INetwork<float>)Net).ApplyMeanAndPenalty(1, 1, Net.Parameters),
        })
        {
            Assert.Throws<ArgumentException>(own);
            SameBits.Equal<float>(before, Net.Parameters, "the parameters");
        }
    }

    private delegate void ReadAndWrite(ReadOnlySpan<float> read, Span<float> written);

    // One array, the read part at its start and the written one at its end.
    private static void Overlap(int length, int read, int written, ReadAndWrite call, string first, string second)
    {
        float[] memory = [.. Enumerable.Range(0, Math.Min(length, read + written - 1)).Select(n => (float)n)];
        float[] before = [.. memory];
        var refused = Assert.Throws<ArgumentException>(() => call(memory.AsSpan(0, read), memory.AsSpan(memory.Length - written)));
        Names(first, refused);
        Names(second, refused);
        Assert.Equal(before, memory);
    }

    private static void Refused(int written, Call call, string first, string second)
    {
        float[] memory = new float[written];
        memory.AsSpan().Fill(Sentinel);
        var refused = Assert.ThrowsAny<ArgumentException>(() => call(memory));
        Names(first, refused);
        Names(second, refused);
        Assert.All(memory, value => Assert.Equal(Sentinel, value));
    }

    // 3 is not named by 13.
    private static void Names(string what, ArgumentException refused) => Assert.Matches($@"(?<!\d){Regex.Escape(what)}(?!\d)", refused.Message);
}
