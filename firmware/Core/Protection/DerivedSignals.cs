using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>Quantities that limits watch and no sensor measures: current against command, spread of the cells, warming.</summary>
public sealed class DerivedSignals
{
    private readonly bool _openLoop;
    private long _sinceChargeOnMilliseconds;
    private long _sinceBothOnMilliseconds;
    private long _sinceOtherThanChargeMilliseconds;
    private long _sinceCommandMilliseconds;
    private int _commandedMicroamps;

    /// <summary>How much the pack has warmed.</summary>
    public readonly WarmingWatch Warming = new WarmingWatch();

    /// <summary>See <see cref="LimitSignal.ChargeSpreadPpm"/>.</summary>
    public int ChargeSpreadPpm;

    /// <summary>See <see cref="LimitSignal.UncommandedChargeMicroamps"/>.</summary>
    public int UncommandedChargeMicroamps;

    /// <summary>See <see cref="LimitSignal.UncommandedDischargeMicroamps"/>.</summary>
    public int UncommandedDischargeMicroamps;

    /// <summary>See <see cref="LimitSignal.ChargerDrawMicroamps"/>.</summary>
    public int ChargerDrawMicroamps;

    /// <summary>See <see cref="LimitSignal.ExcessChargeMicroamps"/>.</summary>
    public int ExcessChargeMicroamps;

    /// <summary>Creates signals of a pack whose gates are off.</summary>
    /// <param name="openLoop">The current is not this controller's to command: nothing can contradict a command.</param>
    public DerivedSignals(bool openLoop)
    {
        _openLoop = openLoop;
    }

    /// <summary>Derives one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="estimates">States of charge with their bounds.</param>
    /// <param name="commanded">What the actuators were told in the previous tick.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    public void Update(Measurements measurements, Estimates estimates, Decision commanded, int elapsedMilliseconds)
    {
        if (!_openLoop)
        {
            FollowCommand(commanded, elapsedMilliseconds);
            Compare(measurements.PackMicroamps.Value);
        }

        ChargeSpreadPpm = SpreadOf(estimates);
        Warming.Update(measurements, elapsedMilliseconds);
    }

    // The command of half a second still explains a current: it falls at once, and charger, filter and converter follow when they can.
    private void FollowCommand(Decision commanded, int elapsedMilliseconds)
    {
        bool both = commanded.ChargeGateOn || commanded.DischargeGateOn;
        _sinceChargeOnMilliseconds = commanded.ChargeGateOn ? 0 : _sinceChargeOnMilliseconds + elapsedMilliseconds;
        _sinceBothOnMilliseconds = both ? 0 : _sinceBothOnMilliseconds + elapsedMilliseconds;
        bool chargeOnly = commanded.ChargeGateOn && !commanded.DischargeGateOn;
        _sinceOtherThanChargeMilliseconds = chargeOnly ? _sinceOtherThanChargeMilliseconds + elapsedMilliseconds : 0;
        _sinceCommandMilliseconds += elapsedMilliseconds;

        if (commanded.ChargeMicroamps >= _commandedMicroamps || _sinceCommandMilliseconds >= ProtectionSettings.CommandSettleMilliseconds)
        {
            _commandedMicroamps = commanded.ChargeMicroamps;
            _sinceCommandMilliseconds = 0;
        }
    }

    private void Compare(int microamps)
    {
        const int Settle = ProtectionSettings.CommandSettleMilliseconds;
        bool chargeOff = _sinceChargeOnMilliseconds >= Settle;
        long excess = (long)microamps - _commandedMicroamps - (_commandedMicroamps / 8);
        UncommandedChargeMicroamps = chargeOff ? microamps : 0;
        UncommandedDischargeMicroamps = _sinceBothOnMilliseconds >= Settle ? -microamps : 0;
        ChargerDrawMicroamps = _sinceOtherThanChargeMilliseconds >= Settle ? -microamps : 0;
        ExcessChargeMicroamps = chargeOff || excess < 0 ? 0 : (int)excess;
    }

    private static int SpreadOf(Estimates estimates)
    {
        int highest = int.MinValue;
        int lowest = int.MaxValue;

        for (int i = 0; i < estimates.CellChargePpm.Length; i++)
        {
            int least = estimates.CellChargePpm[i] - estimates.CellUncertaintyPpm[i];
            int most = estimates.CellChargePpm[i] + estimates.CellUncertaintyPpm[i];
            highest = least > highest ? least : highest;
            lowest = most < lowest ? most : lowest;
        }

        return highest > lowest ? highest - lowest : 0;
    }
}
