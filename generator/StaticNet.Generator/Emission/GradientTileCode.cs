using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>Writes the gradients of a family of parameters for a block of samples: tiles of lane sums that stay in registers.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network in lanes.</param>
/// <param name="scope">The names.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
internal sealed class GradientTileCode(CodeWriter code, LaneProgram program, LaneScope scope, HashSet<string> functions)
{
    public void Write(GradientLanes block)
    {
        Definition definition = block.Definition;
        List<IndexVariable> indices = [.. definition.Indices];
        code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
        code.Line($"// {string.Join(" × ", new[] { block.Units, block.Inputs }.Where(n => n > 1).Select(Text))}{(block.Units * block.Inputs > 1 ? " at once, " : "")}summed lane by lane");
        functions.UnionWith(["Load", "Store"]);
        if (indices.Count == 1)
            Loop(indices[0], block.Units, row => Body(definition, [(indices[0], row)]));
        else
            Loop(indices[1], block.Inputs, column => Loop(indices[0], block.Units, row => Body(definition, [(indices[0], row), (indices[1], column)])));
    }

    private void Loop(IndexVariable index, int tile, Action<Run> body)
    {
        int end = index.Count / tile * tile;
        Round(index, new(0, end, tile), body);
        if (end < index.Count)
            Round(index, new(end, index.Count, index.Count - end), body);
    }

    private void Round(IndexVariable index, Run run, Action<Run> body)
    {
        string head = run.IsOnce ? "" : $"for (nint {index.Name} = {Text(run.First)}; {index.Name} < {Text(run.End)}; {index.Name} += {Text(run.Step)})";
        if (run.IsOnce)
        {
            body(run);
            return;
        }

        code.Open(head);
        body(run);
        code.Close();
    }

    private void Body(Definition definition, IReadOnlyList<(IndexVariable Index, Run Run)> tile)
    {
        code.Open();
        Each(tile, 0, () => code.Line($"var {scope.Name(definition.Target)} = Load({scope.At(definition.Target)});"));
        code.Open($"for (nint s = 0; s < end; s += {Text(program.Lanes)})");
        HashSet<string> known = scope.Known();
        Each(tile, 0, () =>
        {
            scope.Load(definition.Value);
            string sum = scope.Name(definition.Target);
            code.Line($"{sum} = {scope.Writer().Accumulate(Reduction.Sum, sum, 1, definition.Value)};");
        });
        scope.Forget(known);
        code.Close();
        Each(tile, 0, () => code.Line($"Store({scope.Name(definition.Target)}, {scope.At(definition.Target)});"));
        code.Close();
    }

    private void Each(IReadOnlyList<(IndexVariable Index, Run Run)> tile, int level, Action body)
    {
        if (level == tile.Count)
        {
            body();
            return;
        }

        (IndexVariable index, Run run) = tile[level];
        for (int n = 0; n < run.Step; n++)
        {
            scope.Set(index, run.IsOnce ? null : index.Name, (run.IsOnce ? run.First : 0) + n);
            Each(tile, level + 1, body);
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An index that runs in steps of a tile.</summary>
    private sealed record Run(int First, int End, int Step)
    {
        public bool IsOnce => First + Step >= End;
    }
}
