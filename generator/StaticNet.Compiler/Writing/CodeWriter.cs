using System.Globalization;
using System.Text;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Writing;

/// <summary>Lines of code with indentation, '\n' at every end.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
    }

    /// <summary>Several lines, of a raw string literal for instance.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>Where the forward pass, the loss or the backward pass begins.</summary>
    public void Heading(Phase phase) => Line($"// ── {phase.ToString().ToLowerInvariant()} ──");

    public void Open(string head)
    {
        Line(head);
        Open();
    }

    /// <summary>A loop whose index goes from the first up to the end by steps. One round is no loop, but a block of its own.</summary>
    public void OpenRounds(string index, int first, int end, int step)
    {
        string begin = first.ToString(CultureInfo.InvariantCulture);
        if (first + step < end)
        {
            string next = step == 1 ? "++" : $" += {step.ToString(CultureInfo.InvariantCulture)}";
            Open($"for (nint {index} = {begin}; {index} < {end.ToString(CultureInfo.InvariantCulture)}; {index}{next})");
            return;
        }

        Open();
        Line($"const nint {index} = {begin};");
    }

    /// <summary>Writes something one step further in.</summary>
    public void Indented(Action write)
    {
        _depth++;
        write();
        _depth--;
    }

    /// <summary>A block without a head.</summary>
    public void Open()
    {
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
