using System.Runtime.InteropServices;

namespace Samples.Deploy;

/// <summary>A thousand states, and what PyTorch answered to them.</summary>
public sealed class KnownAnswers
{
    /// <summary>How far two probabilities may lie apart: PyTorch adds up in another order.</summary>
    public const float Tolerance = 1e-6f;

    private const int RowSize = CartPolicy.InputSize + CartPolicy.OutputSize;
    private readonly float[] _rows;

    private KnownAnswers(float[] rows) => _rows = rows;

    /// <summary>The number of states.</summary>
    public int Count => _rows.Length / RowSize;

    /// <summary>Reads what lies beside the program.</summary>
    public static KnownAnswers Read() =>
        new(MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "answers.bin"))).ToArray());

    /// <summary>Place, speed, angle and the angle's speed.</summary>
    /// <param name="index">0-based.</param>
    public ReadOnlySpan<float> State(int index) => _rows.AsSpan(index * RowSize, CartPolicy.InputSize);

    /// <summary>Whether an answer is PyTorch's.</summary>
    /// <param name="index">0-based, of the state.</param>
    /// <param name="answer">The probabilities of left and right.</param>
    public bool IsRight(int index, ReadOnlySpan<float> answer)
    {
        ReadOnlySpan<float> known = _rows.AsSpan((index * RowSize) + CartPolicy.InputSize, CartPolicy.OutputSize);
        return MathF.Abs(answer[0] - known[0]) <= Tolerance && MathF.Abs(answer[1] - known[1]) <= Tolerance;
    }
}
