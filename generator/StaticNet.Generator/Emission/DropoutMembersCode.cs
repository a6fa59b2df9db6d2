namespace StaticNet.Generator;

/// <summary>Writes the members that a network with dropout has besides the others: J and its gradient as a key thins the network.</summary>
/// <param name="code">Where to.</param>
/// <param name="docs">The documentation, with the equations of the thinned network.</param>
/// <param name="type">The keyword of the number type.</param>
/// <param name="kernel">The kernel of the thinned network, qualified.</param>
internal sealed class DropoutMembersCode(CodeWriter code, MemberDocs docs, string type, string kernel)
{
    private const string Classes = "global::System.ReadOnlySpan<int> classes";
    private const string Key = "global::StaticNet.DropoutKey key";

    public void Write(bool forClasses)
    {
        foreach (bool isStatic in new[] { false, true })
        {
            docs.Loss(isStatic, withKey: true);
            Method("Loss", isStatic, $"{In("inputs")}, {In("targets")}", "inputs, targets");
            docs.Backward(isStatic, withKey: true);
            Method("Backward", isStatic, $"{In("inputs")}, {In("targets")}, {Gradient}", "inputs, targets, gradient");
            if (!forClasses)
                continue;
            docs.LossForClasses(isStatic, withKey: true);
            Method("LossForClasses", isStatic, $"{In("inputs")}, {Classes}", "inputs, classes");
            docs.BackwardForClasses(isStatic, withKey: true);
            Method("BackwardForClasses", isStatic, $"{In("inputs")}, {Classes}, {Gradient}", "inputs, classes, gradient");
        }
    }

    private string Gradient => $"global::System.Span<{type}> gradient";

    private string In(string name) => $"global::System.ReadOnlySpan<{type}> {name}";

    private void Method(string name, bool isStatic, string parameters, string arguments)
    {
        code.Line($"public {(isStatic ? "static " : "")}{type} {name}({(isStatic ? $"{In("parameters")}, " : "")}{parameters}, {Key}) =>");
        code.Line($"    global::StaticNet.Runtime.CompiledNetwork.{name}<{type}, {kernel}>({(isStatic ? "parameters" : "_parameters.Span")}, {arguments}, key);");
        code.Line();
    }
}
