namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for where a record or an <c>init</c> is compiled for a framework older than .NET 5.</summary>
internal static class IsExternalInit;
