namespace StaticNet.Data;

/// <summary>
/// Text without comments, and with one blank in place of each run of blanks and tabs between fields where those are the delimiter. Line breaks stay, so that lines
/// keep their numbers, and so does what stands in quotes.
/// </summary>
/// <param name="reader">The text; stays open.</param>
/// <param name="comment">What comments begin with; null: there are none.</param>
/// <param name="delimiter">What separates fields.</param>
internal sealed class LineFilter(TextReader reader, char? comment, char delimiter) : TextReader
{
    private readonly char[] _chunk = new char[1 << 14];
    private readonly bool _isBlankDelimited = delimiter == CsvOptions.Blanks;
    private State _state = State.LineStart;
    private bool _hasBlank;

    private enum State
    {
        LineStart,
        Line,
        Quotes,
        Comment,
    }

    public override int Read(Span<char> buffer)
    {
        if (buffer.Length < 2)
            throw new NotSupportedException("A blank may come out before a character: there must be room for two.");

        // What is read may all be comments; a blank that was held back may come out with it.
        int written = 0;
        while (written == 0)
        {
            int read = reader.Read(_chunk.AsSpan(0, Math.Min(_chunk.Length, buffer.Length - 1)));
            if (read == 0)
                return 0;
            foreach (char c in _chunk.AsSpan(0, read))
                Take(c, buffer, ref written);
        }

        return written;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    private void Take(char c, Span<char> buffer, ref int written)
    {
        if (_state == State.Quotes)
        {
            if (c == '"')
                _state = State.Line;
        }
        else if (c is '\n' or '\r')
        {
            _hasBlank = false;
            _state = State.LineStart;
        }
        else if (_state == State.Comment)
            return;
        else if (_isBlankDelimited && c is (' ' or '\t'))
        {
            _hasBlank = _state == State.Line;
            return;
        }
        else if (_state == State.LineStart && c == comment)
        {
            _state = State.Comment;
            return;
        }
        else if (c == '"')
            _state = State.Quotes;
        else if (c == delimiter || !char.IsWhiteSpace(c))
            _state = State.Line;

        if (_hasBlank)
            buffer[written++] = CsvOptions.Blanks;
        _hasBlank = false;
        buffer[written++] = c;
    }
}
