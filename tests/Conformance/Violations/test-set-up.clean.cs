// project: Tests
namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public class CounterTests
{
    [TestMethod]
    public void CountsThree()
    {
        Helper helper = new Helper(3);
        Assert.AreEqual(3, helper.Count);
    }
}

public sealed class Helper
{
    public int Count;

    public Helper(int count)
    {
        Count = count;
    }
}
