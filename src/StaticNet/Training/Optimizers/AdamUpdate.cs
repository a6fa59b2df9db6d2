using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>A step of <see cref="Adam"/>, and with a weight decay of <see cref="AdamW"/>.</summary>
internal struct AdamUpdate<T>(double beta1, double beta2, double epsilon, double weightDecay) : IDecayingUpdate<T, AdamUpdate<T>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T _kept1 = T.CreateTruncating(beta1);
    private readonly T _rest1 = T.CreateTruncating(1 - beta1);
    private readonly T _kept2 = T.CreateTruncating(beta2);
    private readonly T _rest2 = T.CreateTruncating(1 - beta2);
    private readonly T _epsilon = T.CreateTruncating(epsilon);

    // βᵗ by products in double: the same bits everywhere, which a library's pow does not promise.
    private double _beta1Power = 1;
    private double _beta2Power = 1;
    private T _rate;
    private T _scale;
    private T _shrinking;

    public static int Memory => 2;

    public void Begin(double learningRate)
    {
        _beta1Power *= beta1;
        _beta2Power *= beta2;
        _rate = T.CreateTruncating(learningRate / (1 - _beta1Power));
        _scale = T.CreateTruncating(1 / Math.Sqrt(1 - _beta2Power));
        _shrinking = T.CreateTruncating(1 - (learningRate * weightDecay));
    }

    public void Transfer(StateTransfer<T> state)
    {
        state.Number("β₁ᵗ", ref _beta1Power);
        state.Number("β₂ᵗ", ref _beta2Power);
    }

    public readonly AdamUpdate<T> WithoutDecay() => this with { _shrinking = T.One };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third)
    {
        first = (_kept1 * first) + (_rest1 * gradient);
        second = (_kept2 * second) + (_rest2 * (gradient * gradient));
        Vector512<T> root = (_scale * Vector512.Sqrt(second)) + Vector512.Create(_epsilon);
        return (_shrinking * theta) - (_rate * first / root);
    }
}
