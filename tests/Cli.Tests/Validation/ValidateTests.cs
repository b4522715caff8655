using System.Globalization;
using System.Text.Json;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Commands;

namespace InvertedAnodeBms.Cli.Tests.Validation;

[TestClass]
public sealed class ValidateTests
{
    [TestMethod]
    [DataRow(TargetKind.Numerics, 14.5, ExitCode.Held)]
    [DataRow(TargetKind.Numerics, 15.1, ExitCode.Failed)]
    [DataRow(TargetKind.Fit, 14.0, ExitCode.Held)]
    [DataRow(TargetKind.Fit, 13.9, ExitCode.Failed)]
    [DataRow(TargetKind.Prediction, 13.9, ExitCode.Held)]
    [DataRow(TargetKind.Reported, 13.9, ExitCode.Held)]
    [DataRow(TargetKind.Fit, double.NaN, ExitCode.Failed)]
    [DataRow(TargetKind.Prediction, double.NaN, ExitCode.Held)]
    public void OnlyAMissedNumericsOrFitTargetFails(TargetKind kind, double value, int exitCode)
    {
        using ValidationFolder folder = new();

        Assert.AreEqual(exitCode, folder.Run([new FakeExperiment("a", FakeExperiment.Find("op.first", kind, value))]));
    }

    [TestMethod]
    public void ResultJsonHasEveryFieldAndTheKindSaysWhatAHitProves()
    {
        using ValidationFolder folder = new();
        folder.Run(
            [
                new FakeExperiment("a", FakeExperiment.Find("n", TargetKind.Numerics, 14.5), FakeExperiment.Find("f", TargetKind.Fit, 14.5)),
                new FakeExperiment("b", FakeExperiment.Find("p", TargetKind.Prediction, 99, TargetRule.AtMost)),
                new FakeExperiment("c", FakeExperiment.Find("r", TargetKind.Reported, 99, TargetRule.None)),
            ],
            "--seed",
            "7");

        Assert.AreEqual("validate", folder.Json.GetProperty("verb").GetString());
        Assert.AreEqual(7, folder.Json.GetProperty("seed").GetInt64());
        Assert.IsFalse(folder.Json.GetProperty("interrupted").GetBoolean());
        Assert.AreEqual(0, folder.Json.GetProperty("errors").GetArrayLength());
        CollectionAssert.AreEqual(new[] { "n", "f", "p", "r" }, folder.Ids);
        Assert.AreEqual("numerics", folder.Result("n").GetProperty("kind").GetString());
        Assert.AreEqual("fit", folder.Result("f").GetProperty("kind").GetString());
        Assert.AreEqual(14.5, folder.Result("f").GetProperty("target").GetDouble());
        Assert.AreEqual(0.5, folder.Result("f").GetProperty("tolerance").GetDouble());
        Assert.AreEqual("mV", folder.Result("f").GetProperty("unit").GetString());
        Assert.AreEqual("name of f", folder.Result("f").GetProperty("name").GetString());
        Assert.AreEqual("prediction", folder.Result("p").GetProperty("kind").GetString());
        Assert.AreEqual("maximum", folder.Result("p").GetProperty("rule").GetString());
        Assert.AreEqual(JsonValueKind.Null, folder.Result("p").GetProperty("tolerance").ValueKind);
        Assert.IsFalse(folder.Result("p").GetProperty("pass").GetBoolean());
        Assert.AreEqual("reported", folder.Result("r").GetProperty("kind").GetString());
        Assert.AreEqual(JsonValueKind.Null, folder.Result("r").GetProperty("target").ValueKind);
        Assert.IsTrue(folder.Result("r").GetProperty("pass").GetBoolean());
    }

    [TestMethod]
    [DataRow(3.123456789123e-12)]
    [DataRow(-4.2e-7)]
    [DataRow(2380.0)]
    [DataRow(6.02214076e23)]
    public void TinyAndHugeValuesKeepNineDigits(double value)
    {
        using ValidationFolder folder = new();
        folder.Run([new FakeExperiment("a", FakeExperiment.Find("x", TargetKind.Prediction, value))]);
        double written = folder.Result("x").GetProperty("value").GetDouble();

        Assert.AreEqual(value.ToString("G9", CultureInfo.InvariantCulture), written.ToString("G9", CultureInfo.InvariantCulture));
    }

    [TestMethod]
    [DataRow(double.NaN, false)]
    [DataRow(double.PositiveInfinity, false)]
    public void AValueThatIsNoNumberIsNullAndHasNotPassed(double value, bool pass)
    {
        using ValidationFolder folder = new();
        int exitCode = folder.Run([new FakeExperiment("a", FakeExperiment.Find("x", TargetKind.Numerics, value))]);

        Assert.AreEqual(ExitCode.Failed, exitCode);
        Assert.AreEqual(JsonValueKind.Null, folder.Result("x").GetProperty("value").ValueKind);
        Assert.AreEqual(pass, folder.Result("x").GetProperty("pass").GetBoolean());
        StringAssert.Contains(folder.Case("x").Element("failure")!.Attribute("message")!.Value, "not measured");
        StringAssert.Contains(folder.Html, "not measured");
    }

    [TestMethod]
    public void JunitFailsForNumericsAndFitSkipsMissedPredictionsAndLeavesOutWhatIsOnlyReported()
    {
        using ValidationFolder folder = new();
        folder.Run(
        [
            new FakeExperiment(
                "a",
                FakeExperiment.Find("n", TargetKind.Numerics, 99),
                FakeExperiment.Find("f", TargetKind.Fit, 99),
                FakeExperiment.Find("ok", TargetKind.Fit, 14.5),
                FakeExperiment.Find("p", TargetKind.Prediction, 99),
                FakeExperiment.Find("r", TargetKind.Reported, 99)),
        ]);

        Assert.AreEqual("4", folder.Junit.Attribute("tests")!.Value);
        Assert.AreEqual("2", folder.Junit.Attribute("failures")!.Value);
        Assert.AreEqual("1", folder.Junit.Attribute("skipped")!.Value);
        Assert.IsNotNull(folder.Case("n").Element("failure"));
        Assert.IsNotNull(folder.Case("f").Element("failure"));
        Assert.IsFalse(folder.Case("ok").HasElements);
        Assert.AreEqual("name of p is 99, expected 14.5 \u00b1 0.5 mV", folder.Case("p").Element("skipped")!.Attribute("message")!.Value);
        Assert.IsFalse(folder.Junit.Elements("testcase").Any(element => element.Attribute("name")!.Value == "r"));
    }

    [TestMethod]
    public void AnExperimentThatThrowsIsNamedAndTheRestIsWritten()
    {
        using ValidationFolder folder = new();
        FakeExperiment broken = new("broken one", FakeExperiment.Find("x", TargetKind.Fit, 14.5))
        {
            Work = _ => throw new InvalidOperationException("no root\nbetween 0 and 1"),
        };

        int exitCode = folder.Run([broken, new FakeExperiment("sound one", FakeExperiment.Find("y", TargetKind.Fit, 14.5))]);

        Assert.AreEqual(ExitCode.InternalError, exitCode);
        Assert.IsTrue(folder.Result("y").GetProperty("pass").GetBoolean());
        Assert.IsFalse(folder.Result("x").GetProperty("pass").GetBoolean());
        JsonElement error = folder.Json.GetProperty("errors").EnumerateArray().Single();
        Assert.AreEqual("broken one", error.GetProperty("where").GetString());
        StringAssert.Contains(error.GetProperty("message").GetString(), "no root between 0 and 1");
        Assert.AreEqual("1", folder.Junit.Attribute("errors")!.Value);
        Assert.IsNotNull(folder.Case("broken one").Element("error"));
        StringAssert.Contains(folder.Html, "broken one: InvalidOperationException: no root between 0 and 1");
    }

    [TestMethod]
    public void ADeclaredTargetThatWasNotMeasuredIsAMiss()
    {
        using ValidationFolder folder = new();
        FakeExperiment forgetful = new("a") { Targets = [FakeExperiment.Find("forgotten", TargetKind.Fit, 0).Target] };

        Assert.AreEqual(ExitCode.Failed, folder.Run([forgetful]));
        Assert.AreEqual(JsonValueKind.Null, folder.Result("forgotten").GetProperty("value").ValueKind);
    }

    [TestMethod]
    public void AnIdThatStandsForTwoResultsIsAnError()
    {
        using ValidationFolder folder = new();
        Finding twin = FakeExperiment.Find("x", TargetKind.Fit, 14.5);

        Assert.AreEqual(ExitCode.InternalError, folder.Run([new FakeExperiment("a", twin), new FakeExperiment("b", twin)]));
    }

    [TestMethod]
    public void ACurveOfUnequalLengthsFailsItsExperimentAlone()
    {
        using ValidationFolder folder = new();
        FakeExperiment crooked = new("crooked") { Pictures = [new Picture("t", "x", "y", [new Curve("c", [1, 2], [1])])] };

        Assert.AreEqual(ExitCode.InternalError, folder.Run([crooked, new FakeExperiment("b", FakeExperiment.Find("y", TargetKind.Fit, 14.5))]));
        Assert.IsTrue(folder.Result("y").GetProperty("pass").GetBoolean());
    }

    [TestMethod]
    public void StoppingKeepsWhatWasFinished()
    {
        using ValidationFolder folder = new();
        using CancellationTokenSource stop = new();
        using CountdownEvent finished = new(1);
        FakeExperiment quick = new("quick", FakeExperiment.Find("x", TargetKind.Fit, 14.5)) { Work = _ => finished.Signal() };
        FakeExperiment endless = new("endless", FakeExperiment.Find("y", TargetKind.Fit, 14.5))
        {
            Work = cancellation =>
            {
                finished.Wait(CancellationToken.None);
                stop.CancelAfter(100);
                cancellation.WaitHandle.WaitOne();
                cancellation.ThrowIfCancellationRequested();
            },
        };

        int exitCode = ValidateCommand.Run(folder.Settings(), [quick, endless, endless, endless, endless, endless], stop.Token);

        Assert.AreEqual(ExitCode.Failed, exitCode);
        Assert.IsTrue(folder.Json.GetProperty("interrupted").GetBoolean());
        Assert.IsTrue(folder.Result("x").GetProperty("pass").GetBoolean());
        Assert.AreEqual(1, folder.Json.GetProperty("results").GetArrayLength());
        StringAssert.Contains(folder.Html, "stopped or not begun");
        Assert.IsNotNull(folder.Case("run.finished").Element("failure"));
    }

    [TestMethod]
    public void TheSameFindingsGiveTheSameBytes()
    {
        Action<CancellationToken> sleep = _ => Thread.Sleep(Random.Shared.Next(5));
        IExperiment[] experiments =
        [
            .. Enumerable.Range(0, 20).Select(i => new FakeExperiment($"e{i}", FakeExperiment.Find($"x{i}", TargetKind.Fit, 14.5)) { Work = sleep }),
        ];
        using ValidationFolder one = new();
        using ValidationFolder two = new();
        one.Run(experiments);
        two.Run(experiments);

        foreach (string file in new[] { "result.json", "junit.xml", "report.html" })
        {
            CollectionAssert.AreEqual(File.ReadAllBytes(Path.Combine(one.Output, file)), File.ReadAllBytes(Path.Combine(two.Output, file)), file);
        }
    }

    [TestMethod]
    public void TheCatalogueOfTheToolHasNoIdTwice()
    {
        string[] ids = [.. Program.Experiments(1).SelectMany(experiment => experiment.Targets).Select(target => target.Id)];

        CollectionAssert.AllItemsAreUnique(ids);
    }
}
