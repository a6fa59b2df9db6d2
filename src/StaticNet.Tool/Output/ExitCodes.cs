namespace StaticNet.Tool.Output;

/// <summary>How the command ends.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>A gradient check failed, or an answer is wrong.</summary>
    public const int Failed = 1;

    /// <summary>The input cannot be used: one line on the error stream says why.</summary>
    public const int BadInput = 2;

    /// <summary>The command was interrupted, or has a fault of its own.</summary>
    public const int Fault = 3;
}
