using System.Text;
using Samples.Assignment;

Console.OutputEncoding = Encoding.UTF8;     // θ, δ and ∂ on Windows too
return AssignmentSample.Run(Console.Out);
