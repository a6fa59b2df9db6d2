using System.Text;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Writing;

/// <summary>Lines of code with indentation, '\n' at every end.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>How many methods with a body were written.</summary>
    public int Methods { get; private set; }

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

    /// <summary>A method with a body.</summary>
    /// <param name="attribute">How it is compiled.</param>
    /// <param name="declaration">The rest of its head.</param>
    public void OpenMethod(string attribute, string declaration)
    {
        Methods++;
        Line(attribute);
        Open(declaration);
    }

    /// <summary>A method that stands on a line where its body is one statement.</summary>
    /// <param name="attribute">How it is compiled.</param>
    /// <param name="declaration">The rest of its head.</param>
    /// <param name="body">Writes its body.</param>
    public void Method(string attribute, string declaration, Action<CodeWriter> body)
    {
        var written = new CodeWriter();
        body(written);
        string text = written.ToString().TrimEnd('\n');
        if (IsStatement(text))
        {
            Line($"{attribute} {declaration} => {text}");
            return;
        }

        OpenMethod(attribute, declaration);
        Lines(text);
        Close();
    }

    /// <summary>A loop, or a method, whose body has brackets where it is more than one statement.</summary>
    /// <param name="head">What stands before it.</param>
    /// <param name="body">Writes it.</param>
    public void Body(string head, Action<CodeWriter> body)
    {
        var written = new CodeWriter();
        body(written);
        string text = written.ToString().TrimEnd('\n');
        if (IsStatement(text))
        {
            Line(head);
            Indented(() => Line(text));
            return;
        }

        Open(head);
        Lines(text);
        Close();
    }

    // A comment, or what has a block of its own, is read more easily in brackets.
    private static bool IsStatement(string text) => text.Length > 0 && !text.Contains('\n') && !text.StartsWith("//", StringComparison.Ordinal);

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

    /// <param name="end">What follows the bracket.</param>
    public void Close(string end = "")
    {
        _depth--;
        Line("}" + end);
    }

    public override string ToString() => _text.ToString();
}
