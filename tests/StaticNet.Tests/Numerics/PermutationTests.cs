using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Tests.Numerics;

public class PermutationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Every_index_comes_once(int count)
    {
        var order = new int[count];
        Permutation.Fill(order, key: 3, round: 1);
        Assert.Equal(Enumerable.Range(0, count), order.Order());
    }

    [Fact]
    public void The_order_is_a_function_of_key_and_round()
    {
        int[] first = Order(key: 1, round: 1);
        Assert.Equal(first, Order(key: 1, round: 1));
        Assert.NotEqual(first, Order(key: 1, round: 2));
        Assert.NotEqual(first, Order(key: 2, round: 1));
    }

    [Fact]
    public void All_orders_are_equally_likely()
    {
        const int Rounds = 24_000;
        var counts = new Dictionary<int, int>();
        var order = new int[4];
        for (uint round = 0; round < Rounds; round++)
        {
            Permutation.Fill(order, key: 5, round);
            int code = (order[0] * 64) + (order[1] * 16) + (order[2] * 4) + order[3];
            counts[code] = counts.GetValueOrDefault(code) + 1;
        }

        // 4! orders of 1000 each: χ² with 23 degrees of freedom exceeds 49.7 once in a thousand keys.
        Assert.Equal(24, counts.Count);
        Assert.True(counts.Values.Sum(n => (n - 1000.0) * (n - 1000.0) / 1000) < 49.7);
    }

    private static int[] Order(ulong key, uint round)
    {
        var order = new int[50];
        Permutation.Fill(order, key, round);
        return order;
    }
}
