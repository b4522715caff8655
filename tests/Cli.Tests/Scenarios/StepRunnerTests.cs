using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

/// <summary>What a step does to the world.</summary>
[TestClass]
public sealed class StepRunnerTests
{
    private const string Half = "cell: { design: equivalent-circuit, initial-charge-percent: 50 }\n";

    [TestMethod]
    public void AChargerGivesNoMoreThanTheStepSays()
    {
        ClosedLoop run = Run($"{Half}steps: [Charge at 0.1C for 2 min]");

        Assert.AreEqual(0.0036, run.Metrics.HighestChargeAmperes, 1e-5);
        Assert.AreEqual(BmsState.Charge, run.Timeline.State);
    }

    [TestMethod]
    public void TheLimitOfAChargerEndsWithItsStep()
    {
        ClosedLoop run = Run($"{Half}steps: [Charge at 0.1C for 1 min, Charge for 2 min]");

        Assert.IsGreaterThan(0.007, run.Metrics.HighestChargeAmperes);
    }

    [TestMethod]
    public void AFastChargeIsFasterThanTheFirmwareChargesByItself()
    {
        Assert.IsLessThan(0.008, Run($"{Half}steps: [Charge for 2 min]").Metrics.HighestChargeAmperes);
        Assert.IsGreaterThan(0.016, Run($"{Half}steps: [Charge fast for 2 min]").Metrics.HighestChargeAmperes);
    }

    [TestMethod]
    public void AProfileIsTheLoadFromTheBeginningOfItsStep()
    {
        ClosedLoop run = Run($"{Half}profiles: {{ p: [[10, 3], [10, 21]] }}\nsteps: [Rest for 7 s, Discharge as p for 100 s, Rest for 1 s]");

        Assert.AreEqual(0.021, run.Metrics.HighestDischargeAmperes, 1e-9);
        Assert.AreEqual(100 * 0.012 / 3600, run.Plant.DischargedAmpereHours, 2e-6);
    }

    [TestMethod]
    public void ARampGoesOnWhileOtherStepsDo()
    {
        List<double> celsius = [];
        Run(
            $"{Half}ambient-celsius: 20\nsteps: [Ramp ambient to 10 degC over 100 s, Rest for 50 s, Rest for 100 s]",
            run => celsius.Add(run.Plant.AmbientCelsius));

        Assert.AreEqual(20, celsius[0], 0.1);
        Assert.IsTrue(celsius.Exists(value => Math.Abs(value - 15) < 0.05));
        Assert.AreEqual(10, celsius[^1]);
    }

    [TestMethod]
    public void ARebootIsABootAndKeepsTheWorld()
    {
        ClosedLoop run = Run(
            $"{Half}steps: [Charge for 10 s, Reboot, Hold until charge within 10 s, Cut power for 5 s, Hold until charge within 10 s]");

        Assert.AreEqual(3, run.BootCount);
        Assert.AreEqual(5, run.FinishedSteps);
        Assert.IsTrue(run.Plant.Charger.Present);
    }

    [TestMethod]
    public void APressedButtonAndItsNumberClearALatch()
    {
        ClosedLoop run = Run(
            $"{Half}steps: [Charge for 10 s, Hold for 10 s, Press the button for 4 s, Clear the fault, Hold until charge within 10 s]\n"
            + "faults: [{ fault: charger-ignores-current, magnitude: 60 mA, step: 2, for: 2 s }]");

        Assert.AreEqual(5, run.FinishedSteps);
        Assert.AreEqual(0, run.Listener.Status.LatchedMask);
    }

    [TestMethod]
    public void WithoutTheButtonThereIsNoNumberToSend()
    {
        ClosedLoop run = Run(
            $"{Half}steps: [Charge for 10 s, Hold for 10 s, Clear the fault]\n"
            + "faults: [{ fault: charger-ignores-current, magnitude: 60 mA, step: 2, for: 2 s }]");

        Assert.AreEqual(2, run.FinishedSteps);
        Assert.AreNotEqual(0, run.Listener.Status.LatchedMask);
    }

    [TestMethod]
    public void ARepetitionIsWrittenOut()
    {
        ClosedLoop run = Run($"{Half}steps: [Rest for 1 s, Rest for 2 s, Repeat the last 2 steps 2 times, Repeat the last step 3 times]");

        Assert.AreEqual(9, run.FinishedSteps);
    }

    [TestMethod]
    public void AFaultOfAConditionBeginsWhenItIsTrueAndEndsInTime()
    {
        List<(double Seconds, string Text)> events = [];
        Run(
            $"{Half}steps: [Rest for 10 s, Charge for 1 min]\nfaults: [{{ fault: bus-error, when: charging, for: 5 s }}]",
            null,
            entry => events.Add((entry.Seconds, entry.Text)));
        double begin = events.First(entry => entry.Text == "fault begins: bus-error").Seconds;

        Assert.IsGreaterThanOrEqualTo(10, begin);
        Assert.AreEqual(begin + 5, events.First(entry => entry.Text == "fault over: bus-error").Seconds, 0.2);
    }

    [TestMethod]
    public void AFaultOfAPartThatTheBoardLacksIsWrongInputWithItsPlace()
    {
        using TemporaryFolder folder = new();
        string file = folder.File(
            "lacks.yaml", $"board: esp32-devkitc-bench\n{Half}steps: [Rest for 1 s]\nfaults: [{{ fault: converter-silent, cell: 1, at: 0 s }}]");

        InputException error = Assert.ThrowsExactly<InputException>(() => new ClosedLoop(ScenarioReader.Read(file), 1, 10));

        StringAssert.StartsWith(error.Message, $"{file}:4:10: this board has no part 1 for 'converter-silent'.");
        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["run", file, "--out", folder.Sub("a")]));
        Assert.IsFalse(Directory.Exists(folder.Sub("a")));
    }

    private static ClosedLoop Run(string yaml, Action<ClosedLoop>? look = null, Action<LoggedEvent>? listen = null)
    {
        using TemporaryFolder folder = new();
        ClosedLoop run = new(ScenarioReader.Read(folder.File("steps.yaml", yaml)), 1, 10) { OnEvent = listen };

        while (!run.Ended)
        {
            run.Tick();
            look?.Invoke(run);
        }

        return run;
    }
}
