using System.Numerics;
using System.Reflection;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>The static methods of a compiled class.</summary>
internal sealed class StaticMembers<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ForwardMethod _forward;
    private readonly ForwardKeyMethod? _forwardKey;
    private readonly BackwardMethod _backward;
    private readonly LossMethod _loss;
    private readonly LossMethod _meanLoss;
    private readonly LossClassesMethod? _meanLossClasses;
    private readonly BackwardKeyMethod? _backwardKey;
    private readonly LossClassesMethod? _lossClasses;
    private readonly LossClassesKeyMethod? _lossClassesKey;
    private readonly BackwardClassesMethod? _backwardClasses;
    private readonly BackwardClassesKeyMethod? _backwardClassesKey;

    public StaticMembers(Type type)
    {
        _forward = Find<ForwardMethod>(type, "Forward")!;
        _forwardKey = Find<ForwardKeyMethod>(type, "Forward");
        _backward = Find<BackwardMethod>(type, "Backward")!;
        _loss = Find<LossMethod>(type, "Loss")!;
        _meanLoss = Find<LossMethod>(type, "MeanLoss")!;
        _meanLossClasses = Find<LossClassesMethod>(type, "MeanLossForClasses");
        _backwardKey = Find<BackwardKeyMethod>(type, "Backward");
        _lossClasses = Find<LossClassesMethod>(type, "LossForClasses");
        _lossClassesKey = Find<LossClassesKeyMethod>(type, "LossForClasses");
        _backwardClasses = Find<BackwardClassesMethod>(type, "BackwardForClasses");
        _backwardClassesKey = Find<BackwardClassesKeyMethod>(type, "BackwardForClasses");
    }

    private delegate void ForwardMethod(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs);

    private delegate void ForwardKeyMethod(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, DropoutKey key);

    private delegate T BackwardMethod(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient);

    private delegate T LossMethod(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    private delegate T BackwardKeyMethod(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, DropoutKey key);

    private delegate T LossClassesMethod(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes);

    private delegate T LossClassesKeyMethod(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, DropoutKey key);

    private delegate T BackwardClassesMethod(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, Span<T> gradient);

    private delegate T BackwardClassesKeyMethod(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, Span<T> gradient, DropoutKey key);

    /// <summary>Whether targets may be class indices.</summary>
    public bool HasClasses => _backwardClasses is not null;

    /// <summary>Whether the methods for class indices take a key.</summary>
    public bool HasClassesWithKey => _backwardClassesKey is not null;

    public void Forward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, DropoutKey? key = null)
    {
        if (key is { } drawn)
            _forwardKey!(parameters, inputs, outputs, drawn);
        else
            _forward(parameters, inputs, outputs);
    }

    public T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => _loss(parameters, inputs, targets);

    public T MeanLoss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => _meanLoss(parameters, inputs, targets);

    public T MeanLossForClasses(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes) => _meanLossClasses!(parameters, inputs, classes);

    public T Backward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, DropoutKey? key) =>
        key is { } drawn ? _backwardKey!(parameters, inputs, targets, gradient, drawn) : _backward(parameters, inputs, targets, gradient);

    public T LossForClasses(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, DropoutKey? key) =>
        key is { } drawn ? _lossClassesKey!(parameters, inputs, classes, drawn) : _lossClasses!(parameters, inputs, classes);

    public T BackwardForClasses(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, Span<T> gradient, DropoutKey? key) =>
        key is { } drawn ? _backwardClassesKey!(parameters, inputs, classes, gradient, drawn) : _backwardClasses!(parameters, inputs, classes, gradient);

    private static TDelegate? Find<TDelegate>(Type type, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)];
        return type.GetMethod(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly, parameters)?.CreateDelegate<TDelegate>();
    }
}
