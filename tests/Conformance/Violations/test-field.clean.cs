// project: Tests
namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public class CounterTests
{
    private const int Three = 3;

    [TestMethod]
    public void CountsThree()
    {
        int[] numbers = new int[3];
        Assert.AreEqual(Three, numbers.Length);
    }
}

public sealed class Helper
{
    public int Count;
}
