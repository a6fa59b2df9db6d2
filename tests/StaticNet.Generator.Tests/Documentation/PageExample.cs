using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace StaticNet.Generator.Tests.Documentation;

/// <summary>Code on a page, and the version of C# that its fence asks for: <c>```csharp langversion=11</c>.</summary>
internal sealed record PageExample(string Source, LanguageVersion Version)
{
    public static PageExample Of(Group source, string options) => new(
        source.Value,
        options.Trim() switch { "" or "model=broken.onnx" => LanguageVersion.CSharp12, "langversion=11" => LanguageVersion.CSharp11, _ => throw new FormatException(options) });

    public Build Compile() => Build.Of(Version, Source);
}
