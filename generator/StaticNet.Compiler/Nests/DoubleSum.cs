namespace StaticNet.Compiler.Nests;

/// <summary>What has to do with a sum in double precision, whatever the number type: one sum of numbers, and for vectors eight side by side.</summary>
/// <param name="Name">The name of the sum of numbers.</param>
internal abstract record DoubleSum(string Name) : Nest
{
    /// <summary>The name of the eight side by side.</summary>
    public string Lanes => Name + "Lanes";
}

/// <summary>The sum begins.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HasLanes">Whether vectors are added too.</param>
internal sealed record BeginDoubleSum(string Name, bool HasLanes) : DoubleSum(Name);

/// <summary>A number is added to the sum, or a vector, lane by lane, to the eight side by side.</summary>
/// <param name="Name">The name of the sum.</param>
/// <param name="Value">What is added.</param>
/// <param name="Lane">Which of the eight a number is added to, modulo 8, or where a vector begins; null: the sum of numbers.</param>
internal sealed record AddToDoubleSum(string Name, Value Value, AffineIndex? Lane) : DoubleSum(Name)
{
    public override IEnumerable<Value> Values => [Value];

    protected override IEnumerable<AffineIndex> TargetIndices => Lane is null ? [] : [Lane];

    protected override Nest RewriteOwn(Func<Value, Value> rewrite) => this with { Value = rewrite(Value) };

    protected override Nest MapAddresses(Func<AffineIndex, AffineIndex> map) => Lane is null ? this : this with { Lane = map(Lane) };
}

/// <summary>The method returns the sum, rounded to the number type.</summary>
/// <param name="Name">The name of the sum.</param>
/// <param name="HasLanes">Whether vectors were added too: their eight sums are joined by the pairwise tree, and come last.</param>
internal sealed record ReturnDoubleSum(string Name, bool HasLanes) : DoubleSum(Name);
