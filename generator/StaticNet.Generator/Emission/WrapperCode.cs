namespace StaticNet.Generator;

/// <summary>Writes the short names that the equations call. They are members of the kernel, so no type or method of the user's can be meant.</summary>
internal static class WrapperCode
{
    private const string Inline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    public static void Write(CodeWriter code, string type, HashSet<string> called)
    {
        code.Line(Inline);
        code.Line($"private static ref {type} At(ref {type} first, int place) => ref global::System.Runtime.CompilerServices.Unsafe.Add(ref first, place);");
        foreach (string function in called.OrderBy(name => name, StringComparer.Ordinal))
        {
            code.Line();
            code.Line(Inline);
            code.Line($"private static {type} {Declaration(function, type)};");
        }
    }

    private static string Declaration(string function, string type)
    {
        string math = type == "double" ? "global::System.Math" : "global::System.MathF";
        const string Elementary = "global::StaticNet.Numerics.Elementary";
        return function switch
        {
            "Fma" => $"Fma({type} u, {type} v, {type} sum) => {math}.FusedMultiplyAdd(u, v, sum)",
            "Max" => $"Max({type} u, {type} v) => {math}.Max(u, v)",
            "Abs" => $"Abs({type} u) => {math}.Abs(u)",
            "Gate" => $"Gate({type} z, {type} u) => {Elementary}.Gate(z, u)",
            "Select" => $"Select({type} z, {type} u, {type} v) => {Elementary}.Select(z, u, v)",
            _ => $"{function}({type} u) => {Elementary}.{function}(u)",
        };
    }
}
