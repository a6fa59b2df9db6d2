namespace StaticNet.Compiler.Nests;

/// <summary>A sum in double precision begins, whatever the number type: one sum of numbers, and for vectors eight side by side.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HasLanes">Whether vectors are added too.</param>
internal sealed record BeginDoubleSum(string Name, bool HasLanes) : Nest
{
    /// <summary>The name of the eight side by side.</summary>
    public string Lanes => LanesOf(Name);

    public static string LanesOf(string sum) => sum + "Lanes";
}

/// <summary>A number is added to the sum in double precision, or a vector, lane by lane, to the eight side by side.</summary>
/// <param name="Name">The name of the sum.</param>
/// <param name="Value">What is added.</param>
/// <param name="Lane">Which of the eight a number is added to, modulo 8, or where a vector begins; null: the sum of numbers.</param>
internal sealed record AddToDoubleSum(string Name, Value Value, AffineIndex? Lane) : Nest
{
    /// <inheritdoc cref="BeginDoubleSum.Lanes"/>
    public string Lanes => BeginDoubleSum.LanesOf(Name);

    public override IEnumerable<Value> Values => [Value];

    protected override IEnumerable<AffineIndex> TargetIndices => Lane is null ? [] : [Lane];

    protected override Nest RewriteOwn(Func<Value, Value> rewrite) => this with { Value = rewrite(Value) };

    protected override Nest MapAddresses(Func<AffineIndex, AffineIndex> map) => Lane is null ? this : this with { Lane = map(Lane) };
}

/// <summary>The method returns the sum in double precision, rounded to the number type.</summary>
/// <param name="Name">The name of the sum.</param>
/// <param name="HasLanes">Whether vectors were added too: their eight sums are joined by the pairwise tree, and come last.</param>
internal sealed record ReturnDoubleSum(string Name, bool HasLanes) : Nest
{
    /// <inheritdoc cref="BeginDoubleSum.Lanes"/>
    public string Lanes => BeginDoubleSum.LanesOf(Name);
}
