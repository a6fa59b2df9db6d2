using Microsoft.CodeAnalysis;

namespace StaticNet.Generator.Diagnostics;

/// <content>About what a network class may be.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "SN1001",
        "A network class must be partial",
        "{0}: the build adds members to a network class; declare it 'partial class {0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1001"),
        HelpPage.Link("SN1001"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Generic = new(
        "SN1002",
        "A network class cannot be generic",
        "{0}: the network is compiled for one class, and {1} has type parameters; remove them, or move the network out of {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1002"),
        HelpPage.Link("SN1002"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Static = new(
        "SN1003",
        "A network class cannot be static",
        "{0}: each network has parameters of its own, which a static class cannot have; remove 'static'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1003"),
        HelpPage.Link("SN1003"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Abstract = new(
        "SN1004",
        "A network class cannot be abstract",
        "{0}: a network is there to be created; remove 'abstract'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1004"),
        HelpPage.Link("SN1004"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Record = new(
        "SN1005",
        "A network class cannot be a record",
        "{0}: a record is equal by its values, and a network's parameters change as it learns; declare it 'partial class {0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1005"),
        HelpPage.Link("SN1005"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FileLocal = new(
        "SN1006",
        "A network class cannot be file-local",
        "{0}: the generated part lies in a file of its own, and {1} is file-local; remove 'file' from {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1006"),
        HelpPage.Link("SN1006"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor PrimaryConstructor = new(
        "SN1007",
        "A network class cannot have a primary constructor",
        "{0}: the generated constructors {0}() and {0}(int seed) cannot pass arguments to a primary constructor; write it as a constructor that calls this(seed)",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1007"),
        HelpPage.Link("SN1007"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ContainerNotPartial = new(
        "SN1008",
        "The types around a network class must be partial",
        "{0}: the build opens {1} again to complete the network inside it; declare {1} partial",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1008"),
        HelpPage.Link("SN1008"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        "SN1009",
        "StaticNet needs C# 12",
        "{0}: the generated code is C# 12, and this project is compiled as C# {1}; set <LangVersion>12</LangVersion> or a newer one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1009"),
        HelpPage.Link("SN1009"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BaseConstructor = new(
        "SN1032",
        "The base class needs a parameterless constructor",
        "{0}: the generated constructors call base(), and {1} has no constructor without parameters that {0} can call; add one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1032"),
        HelpPage.Link("SN1032"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FixedLayout = new(
        "SN1034",
        "A network class cannot have a layout of its own",
        "{0}: the build adds a field and constructors, for which [StructLayout(LayoutKind.Explicit)] and [ComImport] leave no room; remove the attribute",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1034"),
        HelpPage.Link("SN1034"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor CompiledCopy = new(
        "SN1035",
        "A generated file is compiled twice",
        "{0}: the project compiles this copy of the generated {1}, which the build adds by itself{2}; leave it out with <Compile Remove=\"$(CompilerGeneratedFilesOutputPath)/**\" /> in the project file, or delete it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1035"),
        HelpPage.Link("SN1035"),
        WellKnownDiagnosticTags.NotConfigurable);
}
