using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>
/// A piece of an answer, as it was written: nothing is brought into canonical form, so that a mistake can be looked for where it stands.
/// An index is a <see cref="FixedIndex"/> or, under a Σ or where the left side runs, a variable named by its letter.
/// </summary>
/// <param name="children">Its parts, in the order written.</param>
internal abstract class AnswerNode(params AnswerNode[] children)
{
    public IReadOnlyList<AnswerNode> Children { get; } = children;

    /// <summary>Where it begins in the answer, from 0.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends in the answer; not above <see cref="Start"/>: it was not written.</summary>
    public int End { get; init; }

    /// <summary>The same piece over other parts.</summary>
    public abstract AnswerNode With(params AnswerNode[] children);

    /// <summary>Itself and every piece in it.</summary>
    public IEnumerable<AnswerNode> Nodes() => new[] { this }.Concat(Children.SelectMany(child => child.Nodes()));
}
