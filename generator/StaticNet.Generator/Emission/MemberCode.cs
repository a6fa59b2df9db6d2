using StaticNet.Compiler.Emission;
using StaticNet.Compiler.Writing;
using StaticNet.Generator.Contract;

namespace StaticNet.Generator.Emission;

/// <summary>Writes members of a network class, each with the attributes that mark it as generated.</summary>
/// <param name="code">Where to.</param>
internal sealed class MemberCode(CodeWriter code)
{
    // As many characters as a line of generated code holds.
    private const int LongestLine = 150;

    public void Write(ClassMember member, string body)
    {
        // Not on the class: it is the user's, whose analyzers and coverage would take all of it as generated.
        code.Line(member.Kind is MemberKind.Constant or MemberKind.Field ? GeneratedCode.FieldAttribute : member.IsComputing ? GeneratedCode.OptimizedAttributes : GeneratedCode.Attributes);
        string head = member.Head;
        if (member.Modifiers.EndsWith("extern", StringComparison.Ordinal))
        {
            code.Line($"{head};");
            return;
        }

        if (body.StartsWith("this(", StringComparison.Ordinal))
        {
            code.Open($"{head} : {body}");
            code.Close();
            return;
        }

        string arrow = member.Kind is MemberKind.Constant or MemberKind.Field ? "=" : "=>";
        if (head.Length + arrow.Length + body.Length > LongestLine)
        {
            code.Line($"{head} {arrow}");
            code.Line($"    {body};");
        }
        else
        {
            code.Line($"{head} {arrow} {body};");
        }
    }
}
