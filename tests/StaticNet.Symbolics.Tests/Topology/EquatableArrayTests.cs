using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>A list that is a value.</summary>
public class EquatableArrayTests
{
    [Fact]
    public void Equal_when_the_elements_are()
    {
        EquatableArray<int> left = new([1, 2, 3]), right = new([1, 2, 3]);
        Assert.True(left == right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.True(left != new EquatableArray<int>([1, 3, 2]));
        Assert.True(left != new EquatableArray<int>([1, 2]));
        Assert.False(left.Equals("123"));
    }

    [Fact]
    public void The_default_is_empty()
    {
        EquatableArray<string> none = default;
        Assert.Empty(none);
        Assert.True(none == new EquatableArray<string>([]));
        Assert.Equal(none.GetHashCode(), new EquatableArray<string>([]).GetHashCode());
        Assert.Throws<IndexOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void Is_a_copy()
    {
        int[] source = [1, 2];
        var array = new EquatableArray<int>(source);
        source[0] = 9;
        Assert.Equal([1, 2], array);
        Assert.Equal(2, array.Count);
    }
}
