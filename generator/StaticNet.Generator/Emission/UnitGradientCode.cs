using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>
/// Writes the gradients of a family of weights with the units in the lanes: tiles of units and inputs, sample after sample. The samples of δ
/// begin at d, those of the input are rows of v.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network in lanes.</param>
/// <param name="scope">The names.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
internal sealed class UnitGradientCode(CodeWriter code, LaneProgram program, LaneScope scope, HashSet<string> functions)
{
    public void Write(UnitGradientLanes block)
    {
        Definition definition = block.Definition;
        LaneLayout layout = program.Layout;
        int units = block.Delta.Family.Size, inputs = definition.Target.Family.Shape[1], width = block.Vectors * program.Lanes;
        code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
        code.Line($"// {Text(width)} units in lanes × {Text(block.Inputs)} inputs at once, sample after sample");
        functions.UnionWith(["Load", "Store", "Splat", "Fma"]);
        code.OpenRounds("j", 0, units, width);
        int whole = inputs / block.Inputs * block.Inputs;
        Inputs(block, 0, whole, block.Inputs);
        if (whole < inputs)
            Inputs(block, whole, inputs, inputs - whole);
        code.Close();
    }

    private void Inputs(UnitGradientLanes block, int first, int end, int tile)
    {
        LaneLayout layout = program.Layout;
        Family target = block.Definition.Target.Family, delta = block.Delta.Family, input = block.Input.Family;
        int units = target.Shape[0];
        int gradient = LaneScope.Parameter(layout.Topology, target);

        string Sum(int vector, int i) => $"{NameTable.Array(target)}_j{Offset(vector * program.Lanes)}_i{Offset(i)}";
        string Delta(int vector) => $"{NameTable.Array(delta)}_j{Offset(vector * program.Lanes)}";
        string Input(int i) => $"{NameTable.Array(input)}_i{Offset(i)}";
        IEnumerable<(int Vector, int Input)> places = Enumerable.Range(0, tile).SelectMany(i => Enumerable.Range(0, block.Vectors).Select(vector => (vector, i)));

        code.Open($"for (nint i = {Text(first)}; i < {Text(end)}; i += {Text(tile)})");
        foreach ((int vector, int i) in places)
            code.Line($"var {Sum(vector, i)} = {scope.Writer().Constant(0)};");
        code.Open("for (nint s = 0; s < end; s++)");
        for (int vector = 0; vector < block.Vectors; vector++)
            code.Line($"var {Delta(vector)} = Load(ref d, s * {Text(units)} + j{Further(vector * program.Lanes)});");
        for (int i = 0; i < tile; i++)
        {
            code.Line($"var {Input(i)} = Splat(At(ref v, i * {Text(layout.BlockSamples)} + s + {Text(layout.Place(input) + (i * layout.BlockSamples))}));");
            for (int vector = 0; vector < block.Vectors; vector++)
                code.Line($"{Sum(vector, i)} = Fma({Delta(vector)}, {Input(i)}, {Sum(vector, i)});");
        }

        code.Close();
        foreach ((int vector, int i) in places)
        {
            string place = $"ref g, i * {Text(units)} + j + {Text(gradient + (i * units) + (vector * program.Lanes))}";
            code.Line($"Store(Load({place}) + {Sum(vector, i)}, {place});");
        }

        code.Close();
    }

    private static string Further(int places) => places == 0 ? "" : " + " + Text(places);

    private static string Offset(int places) => places == 0 ? "" : Text(places);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
