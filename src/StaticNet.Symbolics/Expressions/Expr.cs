namespace StaticNet.Symbolics.Expressions;

/// <summary>
/// An expression. Nodes are hash-consed by their pool: two equal expressions of a pool are the same object. Sums and products keep
/// the order in which they were first written, for print and for the order of evaluation, but are equal in any order.
/// </summary>
internal abstract class Expr
{
    private IReadOnlyList<RunningIndex>? _freeIndices;

    protected Expr(ExprPool pool, IReadOnlyList<Expr> children)
    {
        Pool = pool;
        Children = children;
        BoundDepth = children.Count == 0 ? 0 : children.Max(child => child.BoundDepth);
    }

    public ExprPool Pool { get; }

    /// <summary>The order in which the pool first met it.</summary>
    public int Id { get; set; }

    public IReadOnlyList<Expr> Children { get; }

    /// <summary>The deepest nesting of bound indices below and at this node.</summary>
    public int BoundDepth { get; protected set; }

    /// <summary>The index variables that occur in this node itself.</summary>
    public virtual IEnumerable<Subscript> OwnIndices => [];

    /// <summary>The operations that evaluating it takes, once they were counted.</summary>
    public OperationCount? Operations { get; set; }

    public bool IsZero => this is NumberExpr { Value.IsZero: true };

    public bool IsOne => this is NumberExpr { Value.IsOne: true };

    /// <summary>The index variables that occur in the expression and are not bound by a reduction inside it; found once.</summary>
    public IReadOnlyList<RunningIndex> FreeIndices() => _freeIndices ??= FindFreeIndices();

    /// <summary>The same node over other children, canonical again.</summary>
    public abstract Expr Rebuild(IReadOnlyList<Expr> children);

    /// <summary>The same node with every own index replaced.</summary>
    public virtual Expr Reindex(Func<Subscript, Subscript> replace) => this;

    public static Expr operator +(Expr u, Expr v) => u.Pool.Sum((1, u), (1, v));

    public static Expr operator -(Expr u, Expr v) => u.Pool.Sum((1, u), (-1, v));

    public static Expr operator *(Expr u, Expr v) => u.Pool.Product(1, (u, 1), (v, 1));

    public static Expr operator /(Expr u, Expr v) => u.Pool.Product(1, (u, 1), (v, -1));

    public static Expr operator -(Expr u) => u.Pool.Product(-1, (u, 1));

    public static Expr operator +(Rational u, Expr v) => v.Pool.Number(u) + v;

    public static Expr operator -(Rational u, Expr v) => v.Pool.Number(u) - v;

    public static Expr operator *(Rational u, Expr v) => v.Pool.Product(u, (v, 1));

    public static Expr operator /(Rational u, Expr v) => v.Pool.Product(u, (v, -1));

    public Expr Power(int exponent) => Pool.Product(1, (this, exponent));

    /// <summary>f(this).</summary>
    public Expr Apply(Primitive function) => Pool.Call(function, this);

    private IReadOnlyList<RunningIndex> FindFreeIndices()
    {
        if (Children.Count == 1 && this is not ReductionExpr && !OwnIndices.Any())
            return Children[0].FreeIndices();
        List<RunningIndex> free = [];
        foreach (RunningIndex index in OwnIndices.OfType<RunningIndex>().Concat(Children.SelectMany(child => child.FreeIndices())))
        {
            if (!(this is ReductionExpr reduction && index == reduction.Bound) && !free.Contains(index))
                free.Add(index);
        }

        return free;
    }
}
