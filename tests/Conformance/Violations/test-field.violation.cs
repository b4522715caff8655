// project: Tests
namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public class CounterTests
{
    private readonly int[] _numbers = new int[3]; // <- here

    public int Count { get; set; } // <- here

    [TestMethod]
    public void CountsThree()
    {
        Assert.AreEqual(3, _numbers.Length);
    }
}
