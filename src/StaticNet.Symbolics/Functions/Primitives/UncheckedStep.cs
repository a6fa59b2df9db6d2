namespace StaticNet.Symbolics.Functions;

/// <summary>A <see cref="Step"/> beside a factor that is NaN wherever u is: code need not ask whether u is a NaN.</summary>
internal sealed class UncheckedStep : Step
{
    public static new readonly UncheckedStep Function = new();

    public override string Name => "UncheckedStep";
}
