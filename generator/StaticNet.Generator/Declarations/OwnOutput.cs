using Microsoft.CodeAnalysis;

namespace StaticNet.Generator;

/// <summary>Which trees this generator wrote: the compiler names them <c>assembly/generator type/hint name</c>.</summary>
internal static class OwnOutput
{
    private const string Folder = "/StaticNet.Generator.NetworkGenerator/";

    public static bool Contains(SyntaxTree tree) => ("/" + tree.FilePath.Replace('\\', '/')).Contains(Folder);
}
