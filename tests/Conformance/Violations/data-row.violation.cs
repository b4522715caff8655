// project: Tests
namespace InvertedAnodeBms.Core.Tests;

public enum Grade
{
    Good = 1,
}

[TestClass]
public class RowTests
{
    [TestMethod]
    [DataRow("a", null)] // <- here
    public void TakesNull(string text, string? other)
    {
    }

    [TestMethod]
    [DataRow(Grade.Good)] // <- here
    public void TakesAnEnum(Grade grade)
    {
    }

    [TestMethod]
    [DataRow(new int[] { 1, 2 })] // <- here
    public void TakesAnArray(int[] numbers)
    {
    }

    [TestMethod]
    [DataRow('a', 1.5)] // <- here
    public void MixesCharAndDouble(char letter, double number)
    {
    }

    [TestMethod]
    [DataRow(1)] // <- here
    public void HopesForAConversion(float number)
    {
    }

    [TestMethod]
    [DataRow(1, 2)] // <- here
    public void HasTooManyValues(int number)
    {
    }
}
