using Xunit;

namespace StaticNet.Samples.Tests;

/// <summary>What the samples write.</summary>
internal static class Text
{
    /// <summary>No escape sequence, no carriage return, no backspace, no byte order mark: nothing but characters and ends of lines.</summary>
    public static void AssertPlain(string output) =>
        Assert.DoesNotContain(output.ReplaceLineEndings("\n"), character => (char.IsControl(character) && character != '\n') || character == '\uFEFF');

    /// <summary>The lines, without what indents them and without blank ones.</summary>
    public static string[] Lines(string output) =>
        output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
