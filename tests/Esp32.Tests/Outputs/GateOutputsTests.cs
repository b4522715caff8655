using System.Device.Gpio;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Esp32.Outputs;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Tests.Outputs;

[TestClass]
public class GateOutputsTests
{
    private const int ChargeGate = 25;
    private const int DischargeGate = 26;
    private const int Heartbeat = 27;
    private const int ChargeCurrent = 23;

    [TestMethod]
    public void AtStartEverythingIsDrivenLow()
    {
        Open(out VirtualChip chip);

        foreach (int pin in new int[] { ChargeGate, DischargeGate, Heartbeat })
        {
            Assert.IsTrue(chip.Pins[pin].IsDriven);
            Assert.IsFalse(chip.Pins[pin].DrivenLevel);
            Assert.AreEqual(0, chip.Pins[pin].EdgeCount, "not even a pulse");
        }

        Assert.AreEqual(0.0, chip.Pins[ChargeCurrent].PwmDuty);
    }

    [TestMethod]
    public void ARestartFindsEverythingLowWhateverItWasTold()
    {
        GateOutputs outputs = Open(out VirtualChip chip);
        outputs.Apply(Decide(true, true, 5_000));
        outputs.Restart();

        Assert.IsFalse(chip.Pins[ChargeGate].DrivenLevel);
        Assert.IsFalse(chip.Pins[DischargeGate].DrivenLevel);
        Assert.AreEqual(0.0, chip.Pins[ChargeCurrent].PwmDuty);
        Assert.IsTrue(chip.RestartAsked);
        chip.Reboot();
        Assert.IsFalse(chip.RestartAsked);
    }

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(true, false)]
    [DataRow(false, true)]
    [DataRow(true, true)]
    public void EachGateFollowsTheDecisionFromEveryState(bool charge, bool discharge)
    {
        GateOutputs outputs = Open(out VirtualChip chip);

        for (int before = 0; before < 4; before++)
        {
            outputs.Apply(Decide((before & 1) != 0, (before & 2) != 0, 0));
            outputs.Apply(Decide(charge, discharge, 5_000));

            Assert.AreEqual(charge, chip.Pins[ChargeGate].DrivenLevel);
            Assert.AreEqual(discharge, chip.Pins[DischargeGate].DrivenLevel);
            Assert.AreEqual(0.1, chip.Pins[ChargeCurrent].PwmDuty, 0.0003);
        }
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void WhenTheGatesChangePlacesOneIsOffBeforeTheOtherIsOn(bool towardsCharge)
    {
        GateOutputs outputs = Open(out VirtualChip chip);
        outputs.Apply(Decide(!towardsCharge, towardsCharge, 0));
        int rising = towardsCharge ? ChargeGate : DischargeGate;
        int falling = towardsCharge ? DischargeGate : ChargeGate;
        List<string> order = [];
        chip.Pins[rising].LevelChanged += (_, level) => order.Add(level ? "on" : "?");
        chip.Pins[falling].LevelChanged += (_, level) => order.Add(level ? "?" : "off");

        outputs.Apply(Decide(towardsCharge, !towardsCharge, 0));

        CollectionAssert.AreEqual(new string[] { "off", "on" }, order);
    }

    [TestMethod]
    public void EveryBeatIsOneEdge()
    {
        GateOutputs outputs = Open(out VirtualChip chip);

        for (int i = 1; i <= 10; i++)
        {
            chip.Clock.Advance(100_000);
            outputs.Beat();

            Assert.AreEqual(i, chip.Pins[Heartbeat].EdgeCount);
            Assert.AreEqual(i * 100_000, chip.Pins[Heartbeat].LastEdgeMicroseconds);
        }
    }

    [TestMethod]
    public void ApplyingADecisionIsNoBeat()
    {
        GateOutputs outputs = Open(out VirtualChip chip);
        outputs.Apply(Decide(true, true, 1_000));

        Assert.AreEqual(0, chip.Pins[Heartbeat].EdgeCount);
    }

    [TestMethod]
    public void AChargerThatIsNotKnownToObeyGetsNoGateAndTheDischargeGateIsLeftAlone()
    {
        VirtualChip chip = Chips.PlugIn();
        Disobedient charger = new() { Obeys = true };
        GateOutputs outputs = new(new GpioController(), ChargeGate, DischargeGate, Heartbeat, charger);
        outputs.Apply(Decide(true, true, 5_000));
        Assert.IsTrue(chip.Pins[ChargeGate].DrivenLevel);
        Assert.AreEqual(5_000, charger.Microamps);

        charger.Obeys = false;
        outputs.Apply(Decide(true, true, 5_000));
        Assert.IsFalse(chip.Pins[ChargeGate].DrivenLevel);
        Assert.IsTrue(chip.Pins[DischargeGate].DrivenLevel);

        charger.Obeys = true;
        outputs.Apply(Decide(true, true, 5_000));
        Assert.IsTrue(chip.Pins[ChargeGate].DrivenLevel);
    }

    private static Decision Decide(bool charge, bool discharge, int microamps)
    {
        return new Decision { ChargeGateOn = charge, DischargeGateOn = discharge, ChargeMicroamps = microamps };
    }

    private static GateOutputs Open(out VirtualChip chip)
    {
        chip = Chips.PlugIn();
        Configuration.SetPinFunction(ChargeCurrent, DeviceFunction.PWM1);
        ChargerOutput charger = new(ChargeCurrent, ElectricCurrent.FromMilliamperes(50));
        return new GateOutputs(new GpioController(), ChargeGate, DischargeGate, Heartbeat, charger);
    }

    private sealed class Disobedient : ICharger
    {
        public bool Obeys { get; set; }

        public int Microamps { get; private set; }

        public bool SetMicroamps(int microamps)
        {
            Microamps = microamps;
            return Obeys;
        }
    }
}
