using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>What is said of a wrong answer, and of one that cannot be read.</summary>
public class AnswerReasonTests
{
    [Theory]
    [InlineData("dJ/dw1_11 = (a3_1 - y_1) w2_11 (1 - a2_1^2) x_1", AnswerMistake.Path, "the path θ⁽¹⁾₁₁ → a⁽²⁾₁ → a⁽³⁾₂ → L is missing")]
    [InlineData("dJ/dw1_11 = -(d3_1 w2_11 + d3_2 w2_21) (1 - a2_1^2) x_1", AnswerMistake.Sign, "the sign of the whole is turned round")]
    [InlineData("dJ/dw1_11 = (d3_1 w2_11 - d3_2 w2_21) (1 - a2_1^2) x_1", AnswerMistake.Sign, "the sign of the path θ⁽¹⁾₁₁ → a⁽²⁾₁ → a⁽³⁾₂ → L is turned round")]
    [InlineData("dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) (1 + a2_1^2) x_1", AnswerMistake.Sign, "the sign of 'a2_1^2' in '1 + a2_1^2' is turned round")]
    [InlineData("dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) (1 - a2_1) x_1", AnswerMistake.Power, "'a2_1' needs the exponent 2")]
    [InlineData("dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) x_1", AnswerMistake.Slope, "the slope ∂a⁽²⁾₁/∂z⁽²⁾₁ = 1 − (a⁽²⁾₁)² is missing")]
    [InlineData("dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) (1 - a2_1^2) x_2", AnswerMistake.Index, "the index is wrong: x₁ belongs where x₂ stands")]
    [InlineData("dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) (1 - a2_1^2)", AnswerMistake.Factor, "the factor x₁ is missing")]
    [InlineData("dJ/dw2_11 = (a3_1 - y_1) a3_1 (1 - a3_1) a2_1", AnswerMistake.Slope, "the slope ∂a⁽³⁾₁/∂z⁽³⁾₁ is there once too often")]
    [InlineData("dJ/dw2_11 = 2 (a3_1 - y_1) a2_1", AnswerMistake.Convention, "it is twice the right value: another convention of the loss, which here is L = ")]
    [InlineData("dJ/dw2_11 = sum_s (a3_1 - y_1) a2_1", AnswerMistake.SampleMean, "the factor 1/m is missing")]
    [InlineData("dJ/dw2_11 = 1/m (a3_1 - y_1) a2_1", AnswerMistake.SampleMean, "Σₛ is missing")]
    [InlineData("dJ/dw2_11 = (a3_1 - y_1) x_1", AnswerMistake.Symbol, "a⁽²⁾₁ belongs where x₁ stands")]
    [InlineData("dJ/dw2_11 = ln(0)", AnswerMistake.Other, "it has no value")]
    [InlineData("dJ/dw2_11 = 17 x_2 - exp(y_1)", AnswerMistake.Other, "no single mistake explains it")]
    [InlineData("d3_1 = a3_1 - y_1 = a3_1 + y_1", AnswerMistake.Sign, "of 'a3_1 + y_1': the sign of")]
    [InlineData("z2_1 = w1_11 x_1 + w1_12 x_2", AnswerMistake.Term, "the term b⁽¹⁾₁ is missing")]
    public void The_reason_is_named(string answer, AnswerMistake mistake, string words)
    {
        AnswerCheck check = AnswerFormTests.Assignment2.Check(answer);
        Assert.Equal(mistake, check.Mistake);
        Assert.Contains(words, check.Explanation, StringComparison.Ordinal);
        Assert.False(check.IsRight);
        Assert.StartsWith("wrong: ", check.ToString());
    }

    // Through a softmax within the network z₁ leads on to a₂ too.
    [Theory]
    [InlineData("dJ/dw1_11 = (a3_1 - y_1) w2_11 a2_1 (1 - a2_1) x_1")]
    [InlineData("d2_1 = (a3_1 - y_1) w2_11 a2_1 (1 - a2_1)")]
    public void A_path_through_a_softmax_within_is_named(string answer)
    {
        NetworkEquations equations = NetworkEquations.Of(AnswerFormTests.Of(2, LossFunction.SquaredError, new(2, Activation.Softmax), new(1)));
        Assert.True(equations.Check(answer.Replace("w2_11 a2_1 (1 - a2_1)", "(w2_11 a2_1 (1 - a2_1) - w2_12 a2_1 a2_2)", StringComparison.Ordinal)).IsRight);
        AnswerCheck check = equations.Check(answer);
        Assert.Equal(AnswerMistake.Path, check.Mistake);
        Assert.Contains("a⁽²⁾₂ → a⁽³⁾₁ → L is missing", check.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Swapped_indices_and_a_penalty_are_named()
    {
        NetworkEquations equations = NetworkEquations.Of(AnswerFormTests.Of(2, LossFunction.MeanSquaredError, new(2, Activation.Tanh, Penalty: new(L2: 0.1)), new(3, Penalty: new(L2: 0.1))));
        Check("∂L/∂z2_1 = d3_1 w2_11 (1 - a2_1²) + d3_2 w2_12 (1 - a2_1²) + d3_3 w2_31 (1 - a2_1²)", AnswerMistake.Index, "the indices are swapped: θ⁽²⁾₂₁ belongs where θ⁽²⁾₁₂ stands");
        Check("dJ/dw2_12 = d3_1 a2_2", AnswerMistake.Penalty, "the slope of the penalty, λ₂ θ⁽²⁾₁₂, is missing");
        Check("dJ/dw2_12 = d3_1 a2_2 + 2 λ₂ w2_12", AnswerMistake.Convention, "another convention of the penalty");
        Check("d3_1 = 2 (a3_1 - y_1)", AnswerMistake.Convention, "it is 3 times the right value");
        Check("dJ/dw2_12 = d3_1 a2_2 + lambda2 w2_12", AnswerMistake.None, "");

        void Check(string answer, AnswerMistake mistake, string words)
        {
            AnswerCheck check = equations.Check(answer);
            Assert.Equal((mistake, true), (check.Mistake, check.Explanation.Contains(words, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("", 1, "what the answer is about")]
    [InlineData("x_1 = 3", 1, "what the answer is about")]
    [InlineData("dJ/dw1_11", 10, "'=' after the name")]
    [InlineData("dJ/dw1_11 = ", 13, "a number, a name or a bracket")]
    [InlineData("dJ/dw1_11 = (a3_1 - y_1 x_1", 28, "')' or an operator")]
    [InlineData("dJ/dw1_11 = a3_1 - y_1) x_1", 23, "an operator or the end")]
    [InlineData("dJ/dw1_11 = a3_3 - y_1", 13, "an index from 1 to 2, not 3")]
    [InlineData("dJ/dw3_11 = x_1", 5, "w of layer 1 or 2")]
    [InlineData("dJ/dw1_11 = sigmod(z2_1)", 13, "did you mean sigmoid?")]
    [InlineData("dJ/dw1_11 = a_1 x_1", 13, "a with its layer, 2 or 3: a2_1")]
    [InlineData("dJ/dw1_11 = w1 x_1", 13, "w with two indices")]
    [InlineData("dJ/dw1_11 = d3_k w2_k1", 13, "an index that a Σ or the left side names, not k")]
    [InlineData("dJ/dw1_11 = x_1^x_2", 17, "a whole exponent")]
    [InlineData("dJ/dw1_11 = x_1^99999", 17, "a whole exponent")]
    [InlineData("dJ/dw1_11 = {x_1 if x_1, else 0}", 24, "a comparison")]
    [InlineData("dJ/dw1_11 = tanh", 17, "what tanh is of")]
    [InlineData("dJ/dw1_11 = \\frac{1}x_1", 21, "'{'")]
    [InlineData("dJ/dw1_11 = 5 # 3", 15, "an operator or the end")]
    [InlineData("dL/dL = 1", 2, "")]
    public void What_cannot_be_read_says_where_and_what_was_expected(string answer, int position, string expected)
    {
        if (expected.Length == 0)
        {
            Assert.True(AnswerFormTests.Assignment2.Check(answer).IsRight);
            return;
        }

        var error = Assert.Throws<AnswerSyntaxException>(() => AnswerFormTests.Assignment2.Check(answer));
        Assert.Equal(position, error.Position);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.Equal(answer, error.Answer);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Hostile_answers_end_in_an_error_soon()
    {
        string[] hostile =
        [
            "d3_1 = " + new string('(', 100_000), "d3_1 = " + new string('-', 100_000) + "1", "d3_1 = " + string.Concat(Enumerable.Repeat("|", 50_000)), "d3_1 = exp(exp(exp(exp(exp(exp(99))))))",
            "d3_1 = " + new string('9', 100_000), "d3_1 = 1e999", "d3_1 = \\begin{cases}", "d3_1 = \\", "d3_1 = ⁽", "d3_1 = \u0001", "\0", "d3_1 = tanh tanh tanh", "d3_1 = \\frac", "d3_1 = e^", "d3_1 = Σₖ", "d3_1 = max(", "d3_1 = [",
            "d3_1 = (((9^64)^64)^64)^64", "d3_1 = " + string.Concat(Enumerable.Repeat("tanh ", 20_000)) + "x_1", "d3_1 = " + string.Concat(Enumerable.Repeat("x_1^", 20_000)) + "2",
        ];
        foreach (string answer in hostile)
        {
            try
            {
                Assert.False(AnswerFormTests.Assignment2.Check(answer).IsRight);
            }
            catch (AnswerSyntaxException error)
            {
                Assert.InRange(error.Position, 1, answer.Length + 1);
            }
        }
    }
}
