// project: Tests
namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public class AssertionTests
{
    [TestMethod]
    public void UsesWhatOnlyTheDesktopHas()
    {
        Assert.AreEqual(1.0, 1.1, 0.2); // <- CS1503
        Assert.Fail(); // <- CS0117
    }
}
