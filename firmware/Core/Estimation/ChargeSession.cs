using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// Follows one charge from its first current to the next real discharge: what went in, what was commanded, what could fit, how long.
/// </summary>
/// <remarks>
/// Unplugging and plugging the charger does not start a new session, so a loose contact cannot reset the limits; taking 1 % of the capacity
/// out while nothing is commanded does. What could fit is what the largest good cell lacks to full, given the least that the fullest cell can have
/// held, and 1 % of the capacity, so that a pack that is full already can be found full. The offset of the current sensor is apart: it
/// goes into the count for as long as the session lasts, a night in the dock included, so what it may have added grows with the time counted.
/// </remarks>
public sealed class ChargeSession
{
    private const int SlowestShare = 16;

    private readonly long _capacityNanocoulombs;
    private readonly int _capacityTolerancePpm;
    private readonly long _onePercentNanocoulombs;
    private readonly int _startMicroamps;
    private readonly int _fullTimeMicroamps;
    private long _weighed;
    private long _chargedHalfNanocoulombs;
    private long _peakHalfNanocoulombs;

    /// <summary>A session is open.</summary>
    public bool Active;

    /// <summary>Most charge that could fit when the session began, in nanocoulombs.</summary>
    public long ExpectedNanocoulombs;

    /// <summary>
    /// Net charge that can be in at the end, in nanocoulombs: what is in and what the largest good cell lacks now, and 1 %, the least there was since
    /// the session began. A start of which nothing was known is forgotten when the cells come to the upper knee.
    /// </summary>
    public long FittingNanocoulombs;

    /// <summary>Charge that the offset of the current sensor may have added to the count since the session began, in nanocoulombs.</summary>
    public long OffsetNanocoulombs;

    /// <summary>Charge that the commanded current would have delivered, in nanocoulombs. Independent of the current sensor.</summary>
    public long CommandedNanocoulombs;

    /// <summary>
    /// Time with current flowing or commanded, in milliseconds. Slower in proportion while less than the current flows that fills the pack within
    /// the timeout (PHYSICS 5.3: 1.3 Q/i), down to a sixteenth: a charge that the cold makes slow is no failed one.
    /// </summary>
    public long ChargingMilliseconds;

    /// <summary>Time spent charging with a cell below the end of pre-charge, in milliseconds.</summary>
    public long PrechargingMilliseconds;

    /// <summary>Creates a closed session.</summary>
    public ChargeSession(CellDesign design)
    {
        _capacityNanocoulombs = design.CapacityNanocoulombs;
        _capacityTolerancePpm = design.CapacityTolerancePpm;
        _onePercentNanocoulombs = design.CapacityNanocoulombs / 100;
        _startMicroamps = design.TerminationMicroamps / 4;
        long fullTime = design.CapacityNanocoulombs / 10 * 13 / design.ChargeTimeoutMilliseconds;
        _fullTimeMicroamps = fullTime < SlowestShare ? SlowestShare : (int)fullTime;
    }

    /// <summary>Net charge put in during the session, in nanocoulombs.</summary>
    public long ChargedNanocoulombs()
    {
        return _chargedHalfNanocoulombs / 2;
    }

    /// <summary>Follows one tick.</summary>
    /// <param name="microamps">Measured current, positive when charging.</param>
    /// <param name="stepHalfNanocoulombs">Counted charge of this tick in half nanocoulombs.</param>
    /// <param name="offsetNanocoulombs">Charge that the offset of the current sensor may have added to that count, not negative.</param>
    /// <param name="commandedMicroamps">Charge current commanded in the previous tick, 0 when the gate was off.</param>
    /// <param name="belowPrecharge">A cell is below the end of pre-charge.</param>
    /// <param name="leastHeldNanocoulombs">Least charge that the fullest cell can hold now.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    public void Follow(
        int microamps,
        long stepHalfNanocoulombs,
        long offsetNanocoulombs,
        int commandedMicroamps,
        bool belowPrecharge,
        long leastHeldNanocoulombs,
        int elapsedMilliseconds)
    {
        bool charging = commandedMicroamps > 0 || microamps >= _startMicroamps;

        if (charging && !Active)
        {
            Open(leastHeldNanocoulombs);
        }

        if (!Active)
        {
            return;
        }

        _chargedHalfNanocoulombs += stepHalfNanocoulombs;
        OffsetNanocoulombs += offsetNanocoulombs;
        long fitting = ChargedNanocoulombs() + Fit(leastHeldNanocoulombs);
        FittingNanocoulombs = fitting < FittingNanocoulombs ? fitting : FittingNanocoulombs;

        if (charging)
        {
            CommandedNanocoulombs += (long)commandedMicroamps * elapsedMilliseconds;
            ChargingMilliseconds += Weigh(elapsedMilliseconds, commandedMicroamps > microamps ? commandedMicroamps : microamps);
            PrechargingMilliseconds += belowPrecharge ? elapsedMilliseconds : 0;
        }

        WatchForEnd(commandedMicroamps > 0);
    }

    /// <summary>Ends the session: a person has looked at the fault it ended in.</summary>
    public void Close()
    {
        Active = false;
    }

    private void Open(long leastHeldNanocoulombs)
    {
        Active = true;
        ExpectedNanocoulombs = Fit(leastHeldNanocoulombs);
        FittingNanocoulombs = ExpectedNanocoulombs;
        OffsetNanocoulombs = 0;
        CommandedNanocoulombs = 0;
        ChargingMilliseconds = 0;
        _weighed = 0;
        PrechargingMilliseconds = 0;
        _chargedHalfNanocoulombs = 0;
        _peakHalfNanocoulombs = 0;
    }

    private long Fit(long leastHeldNanocoulombs)
    {
        long lacking = _capacityNanocoulombs - leastHeldNanocoulombs;
        return lacking + (lacking / OcvTable.FullPpm * _capacityTolerancePpm) + _onePercentNanocoulombs;
    }

    private long Weigh(int elapsedMilliseconds, int microamps)
    {
        _weighed += (long)elapsedMilliseconds * (microamps >= _fullTimeMicroamps ? _fullTimeMicroamps
            : microamps > _fullTimeMicroamps / SlowestShare ? microamps : _fullTimeMicroamps / SlowestShare);
        long milliseconds = _weighed / _fullTimeMicroamps;
        _weighed -= milliseconds * _fullTimeMicroamps;
        return milliseconds;
    }

    private void WatchForEnd(bool commanded)
    {
        if (_chargedHalfNanocoulombs > _peakHalfNanocoulombs)
        {
            _peakHalfNanocoulombs = _chargedHalfNanocoulombs;
        }

        long takenOut = (_peakHalfNanocoulombs - _chargedHalfNanocoulombs) / 2;

        // While current is commanded a discharge is a wrong reading (a shunt connected backwards): it must not restart the limits.
        Active = commanded || takenOut < _onePercentNanocoulombs;
    }
}
