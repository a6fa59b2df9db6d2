using Microsoft.CodeAnalysis;

namespace StaticNet.Generator.Diagnostics;

/// <content>About names that get in each other's way.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor MemberCollides = new(
        "SN1028",
        "A member collides with a generated one",
        "{0}.{1}: the member collides with the generated {0}.{2}; rename yours",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1028"),
        HelpPage.Link("SN1028"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ConstructorCollides = new(
        "SN1029",
        "A constructor collides with a generated one",
        "{0}: the constructor collides with the generated one; give yours other parameters and let it call this(seed)",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1029"),
        HelpPage.Link("SN1029"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ClassNameCollides = new(
        "SN1030",
        "The class is named like a generated member",
        "{0}: the class has the name of the generated member {0}.{0}, and C# refuses a member that is named like its class; rename the class",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1030"),
        HelpPage.Link("SN1030"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor EnumHidden = new(
        "SN1031",
        "A name hides an enum that the attributes use",
        "{0}: {1} here means {2}, which hides StaticNet.{1}; rename {2}, or write StaticNet.{1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1031"),
        HelpPage.Link("SN1031"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor GlobalNameHidden = new(
        "SN1033",
        "A declaration hides a type that the generated code uses",
        "{0}: the generated code needs the place of {1}, which this project declares itself; rename {1}, or move it to another namespace",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1033"),
        HelpPage.Link("SN1033"),
        WellKnownDiagnosticTags.NotConfigurable);
}
