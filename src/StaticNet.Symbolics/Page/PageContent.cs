using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Page;

/// <summary>Puts a page together: the markup that stands without any script, and the data and the program that the scripts work on.</summary>
internal sealed class PageContent
{
    private const int MostDrawnParameters = 400;
    private const int MostRunParameters = 1000;
    private const double MostFactors = 20_000;

    private readonly NetworkEquations _equations;
    private readonly NetworkTopology _topology;
    private readonly PageOptions _options;
    private readonly Notation _notation;
    private readonly SortedDictionary<string, string> _symbols = new(StringComparer.Ordinal);
    private readonly List<PageMathML> _printers = [];

    public PageContent(NetworkEquations equations, PageOptions options)
    {
        (_equations, _topology, _options, _notation) = (equations, equations.Topology, options, Notation.OrCourse(options.Notation));
        bool isNarrow = _topology.InputSize <= PageDiagram.WidestLayer && _topology.Layers.All(layer => layer.Units <= PageDiagram.WidestLayer);
        IsDrawn = isNarrow && _topology.ParameterCount <= MostDrawnParameters;
        IsRun = _topology.ParameterCount <= MostRunParameters;
    }

    // Whether every unit and weight is shown, and whether the page computes.
    private bool IsDrawn { get; }

    private bool IsRun { get; }

    private bool HasMatrix => IsRun && _topology.OutputSize is > 1 and <= 16;

    public string Write()
    {
        string sections = string.Concat(EquationSection.Of(_equations).Select(Section));
        string data = Data();
        string script = PageAssets.Script.Replace("\"#network#\"", data).Replace("\"#program#\"", Programs());
        using var sha = SHA256.Create();
        return PageAssets.Fill("page.html", new Dictionary<string, string>
        {
            ["hash"] = Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(script))),
            ["name"] = MathMLPrinter.Escape(_topology.Name),
            ["structure"] = MathMLPrinter.Escape(_equations.Title.Substring(_topology.Name.Length + 3)),
            ["count"] = _topology.ParameterCount.ToString("N0", CultureInfo.InvariantCulture),
            ["css"] = PageAssets.Css,
            ["diagram"] = IsDrawn ? new PageDiagram(_topology, _notation).Draw() : _topology.ToSvg(_notation),
            ["drawn"] = IsDrawn ? "drawn" : "summarised",
            ["run"] = IsRun ? PageAssets.Fill("run.html", new Dictionary<string, string>()) : "",
            ["train"] = IsRun ? PageAssets.Fill("train.html", new Dictionary<string, string>()) : "",
            ["links"] = IsRun ? """<li><a href="#run">Run it</a></li><li><a href="#train">Train it</a></li>""" : "",
            ["equations"] = sections,
            ["operations"] = Operations(),
            ["script"] = script,
        });
    }

    private PageMathML Printer()
    {
        var printer = new PageMathML(_notation, _symbols);
        _printers.Add(printer);
        return printer;
    }

    private string Section(EquationSection section)
    {
        string Paragraphs(IEnumerable<Prose> lines) => string.Concat(lines.Select(line => $"<p>{line.ToMathML(_notation)}</p>\n"));
        string blocks = section.Objective is { } objective
            ? $"<div class=\"equation objective\">{MathMLPrinter.Block(objective.Write(new MathMLPrinter { Notation = _notation }))}</div>\n"
            : string.Concat(section.Equations.Select(Line));
        return $"<section class=\"equations\">\n<h3>{section.Title.ToMathML(_notation)}</h3>\n{Paragraphs(section.Lead.IsEmpty ? [] : [section.Lead])}{blocks}{Paragraphs(section.Remarks)}</section>\n";
    }

    // A name, =, and what it equals, each where the script finds it.
    private string Line(Equation equation)
    {
        (string left, string right) = Printer().Sides(equation.Target, equation.Value);
        string name = PageNames.HasNumber(equation.Target) ? $" data-of=\"{PageNames.Of(equation.Target)}\"" : "";
        string Plain(string marked) => IsRun ? PageMathML.Expand(marked, _symbols) : PageMathML.Expand(marked, _symbols, bare: true);
        return $"<div class=\"equation\"{name}><math display=\"block\"><mrow>{Plain(left)}</mrow><mo>=</mo><mrow>{Plain(right)}</mrow></math></div>\n";
    }

    private string Operations()
    {
        var table = new OperationTable(_equations, others: null);
        string head = string.Concat(table.Columns.Select(column => $"<th scope=\"col\">{column}</th>"));
        IEnumerable<string> rows = table.Rows.Select(row => $"<tr><th scope=\"row\">{row[0]}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{cell}</td>"))}</tr>\n");
        return $"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{string.Concat(rows)}</tbody>\n</table>\n";
    }

    private string Data()
    {
        PageParameter[] all = IsRun ? [.. PageParameter.Of(_topology)] : [];
        PageParameter[] derived = IsDrawn ? all : [.. PageParameter.FirstOf(_topology)];
        double factors = derived.Length * ((2 * _topology.Layers.Count) + 2);
        int limit = (int)Math.Max(1, Math.Min(DerivationLadder.DefaultPathLimit, MostFactors / factors));
        SortedDictionary<string, object?> ladders = new PageLadders(_equations, _notation, Printer, limit).Of(derived);
        foreach (PageParameter parameter in all.Length > 0 ? all : derived)
            _ = Printer().MarkOf(parameter.In(_equations.Derivation.Symbols));
        IReadOnlyList<double> parameters = _options.Parameters ?? (IsRun ? PageStart.Parameters(_equations) : []);
        return PageJson.Of(new Dictionary<string, object?>
        {
            ["name"] = _topology.Name,
            ["inputs"] = _topology.InputSize,
            ["layers"] = _topology.Layers.Select(layer => new Dictionary<string, object?> { ["units"] = layer.Units, ["activation"] = PageStart.Called(layer.Activation), ["dropout"] = layer.Dropout }).ToArray(),
            ["isDrawn"] = IsDrawn,
            ["isRun"] = IsRun,
            ["firstLayer"] = _notation.InputLayer,
            ["letters"] = new Dictionary<string, string> { ["w"] = _notation.Weight, ["b"] = _notation.Bias, ["d"] = _notation.Delta },
            ["firstWeightLayer"] = _notation.FirstWeightLayer,
            ["loss"] = LossRule.Of(_topology.Loss.Function).Name,
            ["targets"] = FunctionFacts.TargetsOf(_topology.Loss.Function).ToString(),
            ["targetsInWords"] = PageStart.Describe(FunctionFacts.TargetsOf(_topology.Loss.Function)),
            ["targetsSumToOne"] = _equations.Derivation.TargetsSumToOne,
            ["isOverClasses"] = LossRule.Of(_topology.Loss.Function).IsOverClasses,
            ["parameters"] = all.Select(parameter => parameter.Name).ToArray(),
            ["start"] = new Dictionary<string, object?>
            {
                ["parameters"] = all.Select(parameter => parameters[parameter.IndexIn(_topology)]).ToArray(),
                ["x"] = IsRun ? (_options.Sample ?? PageStart.Sample(_topology)).ToArray() : Array.Empty<double>(),
                ["y"] = IsRun ? (_options.Target ?? PageStart.Target(_topology)).ToArray() : Array.Empty<double>(),
                ["rate"] = _options.LearningRate,
            },
            ["penalty"] = new Dictionary<string, object?> { ["l1"] = _topology.Layers[0].Penalty.L1, ["l2"] = _topology.Layers[0].Penalty.L2 },
            ["matrix"] = HasMatrix ? Matrix() : null,
            ["ladders"] = ladders,
            ["symbols"] = _symbols,
        });
    }

    // The slopes of the outputs, row by row.
    private object?[] Matrix()
    {
        ActivationJacobian jacobian = _equations.OutputJacobian;
        return
        [
            .. from row in Enumerable.Range(0, jacobian.Size)
               from column in Enumerable.Range(0, jacobian.Size)
               let equation = jacobian[row, column]
               let sides = Printer().Sides(equation.Target, equation.Value)
               select new Dictionary<string, object?>
               {
                   ["left"] = sides.Target,
                   ["right"] = sides.Value,
               },
        ];
    }

    // The same as functions of the values.
    private string Slopes()
    {
        if (!HasMatrix)
            return "[]";
        ActivationJacobian jacobian = _equations.OutputJacobian;
        IEnumerable<string> slopes =
            from row in Enumerable.Range(0, jacobian.Size)
            from column in Enumerable.Range(0, jacobian.Size)
            select "v => " + new JavaScriptPrinter(0).Value(Instantiation.WriteOut(jacobian[row, column].Value, int.MaxValue, grouped: false));
        return $"[\n{string.Join(",\n", slopes)}]";
    }

    private string Programs()
    {
        if (!IsRun)
            return "null";
        var partials = new SortedDictionary<string, PartialExpr>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, PartialExpr> partial in _printers.SelectMany(printer => printer.Partials))
            partials[partial.Key] = partial.Value;
        // Dropout may be tried on every hidden layer: its factors m are 1 where it is not.
        NetworkTopology thinned = _topology with { Layers = new(_topology.Layers.Select((layer, n) => n > 0 || layer.Dropout > 0 ? layer with { Dropout = 0.5 } : layer)) };
        NetworkDerivation training = NetworkDerivation.Of(thinned);
        return $"{{\nmatrix: {Slopes()},\nsample: {PageProgram.Of(_equations.Derivation, partials)},\ntraining: {PageProgram.Of(training, new Dictionary<string, PartialExpr>())},\npenalty: {PageProgram.Penalty(_topology)},\n}}";
    }
}
