namespace StaticNet.Onnx;

/// <summary>An activation as a tree of ONNX's operators: what is written, and what is recognised.</summary>
internal abstract record Form
{
    /// <summary>The pre-activation z of the layer.</summary>
    public static Form Z { get; } = new PreActivationForm();

    /// <summary>The layer's α, as an operand.</summary>
    public static Form Alpha { get; } = new AlphaForm();

    /// <summary>A number stands for itself.</summary>
    public static implicit operator Form(double value) => new NumberForm(value);

    /// <summary>An operator applied to operands.</summary>
    public static Form Of(string operatorName, params Form[] operands) => new OperatorForm(operatorName, operands, []);

    /// <summary>The same operator with settings.</summary>
    public Form With(params Setting[] settings) => (OperatorForm)this with { Settings = settings };

    /// <summary>Add.</summary>
    public static Form operator +(Form left, Form right) => Of("Add", left, right);

    /// <summary>Sub.</summary>
    public static Form operator -(Form left, Form right) => Of("Sub", left, right);

    /// <summary>Mul.</summary>
    public static Form operator *(Form left, Form right) => Of("Mul", left, right);

    /// <summary>Div.</summary>
    public static Form operator /(Form left, Form right) => Of("Div", left, right);
}
