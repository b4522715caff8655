// project: Tests
namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public class CounterTests
{
    public CounterTests() // <- here
    {
    }

    [Setup] // <- here
    public void Prepare()
    {
    }

    [TestMethod]
    public void CountsThree()
    {
        Assert.IsTrue(true);
    }

    [Cleanup] // <- here
    public void Tidy()
    {
    }
}
