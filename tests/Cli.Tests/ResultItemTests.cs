using InvertedAnodeBms.CellPhysics.Validation;
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
    [DataRow(TargetKind.Numerics, false, true)]
    [DataRow(TargetKind.Fit, false, true)]
    [DataRow(TargetKind.Prediction, false, false)]
    [DataRow(TargetKind.Reported, true, false)]
    [DataRow(null, false, true)]
    public void AMissIsFatalUnlessItIsAPredictionOrOnlyReported(TargetKind? evidence, bool pass, bool fatal)
    {
        ResultItem item = new("id", "name", 7, "V", 5, 0.5, ResultKind.Near, evidence);

        Assert.AreEqual(pass, item.Pass);
        Assert.AreEqual(fatal, item.Fatal);
    }

    [TestMethod]
    [DataRow(3.1e-12, "3.1e-12")]
    [DataRow(0.0, "0")]
    [DataRow(2377.3, "2377.3")]
    [DataRow(-0.00001, "-1e-5")]
    [DataRow(6.02214076e23, "6.02214e23")]
    public void ValuesThatValidateShowTheirSignificantDigits(double value, string shown)
    {
        Assert.AreEqual(shown, new ResultItem("id", "name", value, "1", null, null, ResultKind.Measurement, TargetKind.Reported).Shown);
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
