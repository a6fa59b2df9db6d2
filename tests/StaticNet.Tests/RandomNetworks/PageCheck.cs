using System.Numerics;
using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>
/// The static methods of a network, every span beside a forbidden page: nothing outside of a span is read or written, or the process ends.
/// What they give has the bits that it has elsewhere.
/// </summary>
internal static class PageCheck
{
    /// <summary>Forward, and J with its gradient, with the key or without.</summary>
    public static void Run<T>(StaticMembers<T> members, Place place, ReadOnlySpan<T> parameters, Batch<T> batch, ReadOnlySpan<T> outputs, ReadOnlySpan<T> gradient, T j, DropoutKey? key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using Pages<T> w = new(parameters, place), x = new(batch.Inputs, place), y = new(batch.Targets, place);
        using Pages<T> a = new(outputs.Length, T.NaN, place), g = new(gradient.Length, T.NaN, place);
        members.Forward(w.Span, x.Span, a.Span, key);
        RequireTheSame(outputs, a.Span, $"Forward, {place}");
        T again = members.Backward(w.Span, x.Span, y.Span, g.Span, key);
        RequireTheSame<T>([j], [again], $"J of Backward, {place}");
        RequireTheSame(gradient, g.Span, $"∂J/∂θ, {place}");
        if (key is null)
            RequireTheSame<T>([j], [members.Loss(w.Span, x.Span, y.Span)], $"J of Loss, {place}");
    }

    /// <summary>The same for class indices.</summary>
    public static void RunForClasses<T>(StaticMembers<T> members, Place place, ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, ReadOnlySpan<T> gradient, DropoutKey? key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using Pages<T> w = new(parameters, place), x = new(inputs, place), g = new(gradient.Length, T.NaN, place);
        using Pages<int> c = new(classes, place);
        members.BackwardForClasses(w.Span, x.Span, c.Span, g.Span, key);
        RequireTheSame(gradient, g.Span, $"∂J/∂θ of BackwardForClasses, {place}");
    }

    private static void RequireTheSame<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what)
        where T : unmanaged
    {
        if (!SameBits.Are(expected, actual))
            throw new CheckFailure(SameBits.Describe(expected, actual, what));
    }
}
