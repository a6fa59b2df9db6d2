using System.Collections.Concurrent;
using System.Numerics;
using StaticNet.Numerics;

namespace StaticNet.Compiler.Tests.Interpretation;

/// <summary>Numbers as the compiled code rounds them, by the same elementary functions.</summary>
internal sealed class NumberArithmetic<T> : IArithmetic<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly ConcurrentDictionary<(string, int), Func<T[], T>> Functions = [];

    public static T Number(double value) => T.CreateChecked(value);

    public static T Negate(T u) => -u;

    public static T Add(T u, T v) => u + v;

    public static T Subtract(T u, T v) => u - v;

    public static T Multiply(T u, T v) => u * v;

    public static T Divide(T u, T v) => u / v;

    public static T MultiplyAdd(T u, T v, T sum) => T.FusedMultiplyAdd(u, v, sum);

    public static T Call(string function, T[] arguments) => Functions.GetOrAdd((function, arguments.Length), Find)(arguments);

    public static T Where(T u, T mask) => T.IsNaN(mask) ? u : T.Zero;

    // All bits set are a NaN.
    public static T Mask(bool isPresent) => isPresent ? T.NaN : T.Zero;

    private static Func<T[], T> Find((string Name, int Arguments) function)
    {
        if (function.Name == "Abs")
            return arguments => T.Abs(arguments[0]);
        Type[] types = [.. Enumerable.Repeat(typeof(T), function.Arguments)];
        System.Reflection.MethodInfo method = typeof(Elementary).GetMethod(function.Name, types)
            ?? throw new InvalidOperationException($"Elementary.{function.Name} does not take {function.Arguments} numbers.");
        return function.Arguments switch
        {
            1 => Of(method.CreateDelegate<Func<T, T>>()),
            2 => Of(method.CreateDelegate<Func<T, T, T>>()),
            _ => Of(method.CreateDelegate<Func<T, T, T, T>>()),
        };
    }

    private static Func<T[], T> Of(Func<T, T> function) => arguments => function(arguments[0]);

    private static Func<T[], T> Of(Func<T, T, T> function) => arguments => function(arguments[0], arguments[1]);

    private static Func<T[], T> Of(Func<T, T, T, T> function) => arguments => function(arguments[0], arguments[1], arguments[2]);
}
