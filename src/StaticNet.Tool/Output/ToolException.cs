namespace StaticNet.Tool.Output;

/// <summary>What the user can mend. The message is one line and names the cure.</summary>
internal sealed class ToolException(string message) : Exception(message);
