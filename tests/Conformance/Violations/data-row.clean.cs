// project: Tests
using System;

namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public class RowTests
{
    [TestMethod]
    [DataRow(true, (byte)1, (short)-2, 3, 4u, 5L, 1.5f, "text", typeof(int))]
    [DataRow(false, byte.MaxValue, short.MinValue, int.MaxValue, uint.MaxValue, long.MinValue, -0.25f, "", typeof(string))]
    public void TakesWhatTheChipTakes(bool a, byte b, short c, int d, uint e, long f, float g, string h, Type i)
    {
        Assert.IsTrue(a || b > c || d > e || f > 0 || g < 0 || h != "" || i != null);
    }
}
