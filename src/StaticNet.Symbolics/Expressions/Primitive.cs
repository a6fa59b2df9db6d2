namespace StaticNet.Symbolics.Expressions;

/// <summary>
/// A function of one argument that the compiler knows by name: its slope, the identities that hold at once, how it is written and what
/// it costs. These slopes are the only derivatives written by hand.
/// </summary>
internal abstract class Primitive
{
    /// <summary>The name it has in text, in code (a method of <c>StaticNet.Numerics.Elementary</c>) and as a key.</summary>
    public abstract string Name { get; }

    /// <summary>How it is written in plain text.</summary>
    public virtual string Text => Name.ToLowerInvariant();

    /// <summary>How it is written in LaTeX.</summary>
    public virtual string Latex => "\\" + Text;

    /// <summary>Whether a single symbol may follow without parentheses, as in tanh z.</summary>
    public virtual bool BindsTightly => false;

    /// <summary>Whether it is 0 or 1: as a factor it masks, which costs no multiplication, and [p]·[p] = [p].</summary>
    public virtual bool IsMask => false;

    /// <summary>Whether its code is longer than the JIT inlines into a short method: it is called there.</summary>
    public virtual bool IsLong => false;

    /// <summary>The operations of one evaluation, the argument's own excluded.</summary>
    public abstract OperationCount Operations { get; }

    /// <summary>The value in double precision, for numbers beside printed equations.</summary>
    public abstract double Evaluate(double u);

    /// <summary>dv/du at v = f(u), in terms of either.</summary>
    public abstract Expr Slope(Expr u, Expr v);

    /// <summary>The form over other primitives that is evaluated in place of f(u), where f itself has no code; null: f has.</summary>
    public virtual Expr? Evaluated(Expr u) => null;

    /// <summary>The simpler form of f(u) where an identity gives one; null: none.</summary>
    public virtual Expr? Canonical(Expr u) => null;
}
