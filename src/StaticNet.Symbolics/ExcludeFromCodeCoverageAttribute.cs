// For the coverage of those who use the library: symbols travel inside the assembly, and coverage would count it among their own.
[assembly: StaticNet.Symbolics.ExcludeFromCodeCoverage]

namespace StaticNet.Symbolics;

/// <summary>Of .NET's own attribute of this name, .NET Standard 2.0 knows a form that no assembly can carry; coverlet goes by the name.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class ExcludeFromCodeCoverageAttribute : Attribute;
