using System.CommandLine;
using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class ReaderSettingsTests
{
    /// <summary>The messages of the reader advise these very words.</summary>
    [TestMethod]
    public void UnitsAreWrittenAsTheMessagesWriteThem()
    {
        ReaderOptions options = Read("--voltage-unit", "mV", "--current-unit", "uA", "--time-unit", "min", "--capacity-unit", "mAh");

        Assert.AreEqual(VoltageUnit.Millivolt, options.VoltageUnit);
        Assert.AreEqual(CurrentUnit.Microampere, options.CurrentUnit);
        Assert.AreEqual(TimeUnit.Minute, options.TimeUnit);
        Assert.AreEqual(CapacityUnit.MilliampereHour, options.CapacityUnit);
    }

    [TestMethod]
    public void WhatIsNotGivenStaysOpen()
    {
        ReaderOptions options = Read();

        Assert.IsNull(options.VoltageUnit);
        Assert.IsNull(options.CurrentUnit);
        Assert.IsNull(options.TimeUnit);
        Assert.IsNull(options.CapacityUnit);
    }

    [TestMethod]
    public void AnUnknownUnitIsRefusedWithTheKnownOnes()
    {
        string error = Parse("--time-unit", "days").Parsed.Errors.Single().Message;

        Assert.AreEqual("--time-unit is 'days', expected ms, s, min or h.", error);
    }

    private static ReaderOptions Read(params string[] arguments)
    {
        (ReaderSettings settings, ParseResult parsed) = Parse(arguments);
        Assert.IsEmpty(parsed.Errors);
        return settings.Read(parsed);
    }

    private static (ReaderSettings Settings, ParseResult Parsed) Parse(params string[] arguments)
    {
        ReaderSettings settings = new();
        Command command = new("replay");
        settings.AddTo(command);
        return (settings, command.Parse(arguments));
    }
}
