using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class ResultItemTests
{
    [TestMethod]
    [DataRow(ResultKind.Minimum, 5.0, 5.0, true)]
    [DataRow(ResultKind.Minimum, 4.999, 5.0, false)]
    [DataRow(ResultKind.Maximum, 5.0, 5.0, true)]
    [DataRow(ResultKind.Maximum, 5.001, 5.0, false)]
    [DataRow(ResultKind.Near, 5.5, 5.0, true)]
    [DataRow(ResultKind.Near, 4.5, 5.0, true)]
    [DataRow(ResultKind.Near, 5.501, 5.0, false)]
    [DataRow(ResultKind.Near, 4.499, 5.0, false)]
    public void BothSidesOfABoundAreJudged(ResultKind kind, double value, double target, bool pass)
    {
        ResultItem item = new("id", "name", value, "V", target, kind == ResultKind.Near ? 0.5 : null, kind);

        Assert.AreEqual(pass, item.Pass);
    }

    [TestMethod]
    [DataRow(ResultKind.Minimum)]
    [DataRow(ResultKind.Maximum)]
    [DataRow(ResultKind.Near)]
    public void WhatCouldNotBeMeasuredHasNotPassed(ResultKind kind)
    {
        Assert.IsFalse(new ResultItem("id", "name", null, "V", 5, 0.5, kind).Pass);
        Assert.IsFalse(new ResultItem("id", "name", double.NaN, "V", 5, 0.5, kind).Pass);
    }
}
