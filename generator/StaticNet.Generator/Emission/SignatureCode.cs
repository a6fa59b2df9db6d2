using Microsoft.CodeAnalysis.CSharp;
using StaticNet.Compiler.Emission;
using StaticNet.Compiler.Writing;
using StaticNet.Generator.Contract;
using StaticNet.Generator.Model;

namespace StaticNet.Generator.Emission;

/// <summary>
/// Writes the members of a network that is refused, all that any network has, so that what uses them binds and the mistake stays one error. Nothing
/// of it runs: the build has failed, unless somebody switched analyzers off, and then it says the error at run time.
/// </summary>
internal static class SignatureCode
{
    public static string Write(RefusedModel model)
    {
        var code = new CodeWriter();
        HeaderCode.WriteOfRefused(code, model);
        // As old as C# can be: that it is too old may be the error.
        if (model.Namespace.Length > 0)
            code.Open($"namespace {model.Namespace}");
        foreach (ContainingType type in model.ContainingTypes)
            code.Open($"partial {type.Keyword} {type.Name}");
        code.Open($"partial {model.Keyword} {model.ClassName} : {ClassMembers.Network}<{model.Type}>");
        var members = new MemberCode(code);
        foreach (ClassMember member in Members(model))
            members.Write(member with { IsComputing = false }, member.Kind == MemberKind.Constant ? member.Body : Throw(model));
        code.Close();
        foreach (ContainingType _ in model.ContainingTypes)
            code.Close();
        if (model.Namespace.Length > 0)
            code.Close();
        return code.ToString();
    }

    /// <summary>What stands in the way of nothing. The interface is implemented whatever is left out.</summary>
    private static IEnumerable<ClassMember> Members(RefusedModel model)
    {
        var members = new ClassMembers(model.ClassName, model.Type, model.Sizes, default);
        foreach (ClassMember member in members.Of(forClasses: true, withDropout: true).Where(member => member.Kind != MemberKind.Field))
        {
            if (!model.LeftOut.Contains(member.Key))
                yield return member.Kind == MemberKind.Constructor && !model.CanConstruct ? member with { Modifiers = "public extern" } : member;
            else if (member.IsOfInterface && members.Implementation(member) is var implementation && !model.LeftOut.Contains(implementation.Key))
                yield return implementation;
        }
    }

    private static string Throw(RefusedModel model) =>
        $"throw new global::System.InvalidOperationException({SymbolDisplay.FormatLiteral($"{model.ClassName} is not compiled. {model.Problem}".TrimEnd(), quote: true)})";
}
