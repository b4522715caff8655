using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// What the pack has been through, in this order, 4 bytes each: seconds charging, discharging, worn (away from the charger), too hot; boots that
/// ended while charging; diagnoses raised, of each severity; lowest and highest cell voltage in microvolts. They saturate.
/// </summary>
/// <remarks>Boots are in the lock, charge over life is with the estimates, records written are the sequence numbers of the records.</remarks>
public sealed class LifeCounters
{
    /// <summary>Bytes in a record.</summary>
    public const int Bytes = 40;

    private const int Second = 1_000;

    // A pack at rest stores its hours four times a day.
    private const int DueSeconds = 6 * 60 * 60;
    private const int MostMicrovolts = 10_000_000;
    private const long HotMask = (1L << (int)DiagnosisId.ChargeOverTemperature) | (1L << (int)DiagnosisId.DischargeOverTemperature)
        | (1L << (int)DiagnosisId.OverTemperatureCritical);

    private readonly SeverityMasks _masks;
    private int _milliseconds;
    private int _dueSeconds;
    private long _activeMask;
    private long _urgentMask;
    private bool _urgent;

    /// <summary>Seconds in pre-charge or charge.</summary>
    public int ChargingSeconds;

    /// <summary>Seconds with the load on.</summary>
    public int DischargingSeconds;

    /// <summary>Seconds awake away from the charger.</summary>
    public int WornSeconds;

    /// <summary>Seconds in which a diagnosis of too much heat was active.</summary>
    public int HotSeconds;

    /// <summary>Boots that ended while charging.</summary>
    public int UncleanBoots;

    /// <summary>Diagnoses raised, indexed by <see cref="Severity"/>.</summary>
    public readonly int[] Raised = new int[3];

    /// <summary>Lowest good cell voltage, in microvolts; 0 before there was one.</summary>
    public int LowestCellMicrovolts;

    /// <summary>Highest good cell voltage, in microvolts; 0 before there was one.</summary>
    public int HighestCellMicrovolts;

    /// <summary>Starts at nothing.</summary>
    /// <param name="masks">How bad each diagnosis is.</param>
    public LifeCounters(SeverityMasks masks)
    {
        _masks = masks;
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="clock">A time that cannot be trusted is not counted.</param>
    /// <param name="measurements">Cell voltages.</param>
    /// <param name="activeMask">Diagnoses that are active.</param>
    /// <param name="state">State of the pack.</param>
    /// <param name="charger">The charger is there.</param>
    public void Follow(TickClock clock, Measurements measurements, long activeMask, BmsState state, bool charger)
    {
        _milliseconds += clock.Faulty ? 0 : clock.ElapsedMilliseconds;

        if (_milliseconds >= Second)
        {
            int seconds = _milliseconds / Second;
            _milliseconds -= seconds * Second;
            _dueSeconds += seconds;
            bool charging = state == BmsState.Charge || state == BmsState.Precharge;
            ChargingSeconds = charging ? Saturating.Sum(ChargingSeconds, seconds) : ChargingSeconds;
            DischargingSeconds = state == BmsState.Discharge ? Saturating.Sum(DischargingSeconds, seconds) : DischargingSeconds;
            WornSeconds = charger ? WornSeconds : Saturating.Sum(WornSeconds, seconds);
            HotSeconds = (activeMask & HotMask) != 0 ? Saturating.Sum(HotSeconds, seconds) : HotSeconds;
        }

        if (activeMask != _activeMask)
        {
            CountRaised(activeMask & ~_activeMask);
            _activeMask = activeMask;
        }

        for (int i = 0; i < measurements.CellMicrovolts.Length; i++)
        {
            Signal cell = measurements.CellMicrovolts[i];

            if (cell.IsFresh())
            {
                LowestCellMicrovolts = LowestCellMicrovolts == 0 || cell.Value < LowestCellMicrovolts ? cell.Value : LowestCellMicrovolts;
                HighestCellMicrovolts = cell.Value > HighestCellMicrovolts ? cell.Value : HighestCellMicrovolts;
            }
        }
    }

    /// <summary>They begin at nothing, and are to be stored so.</summary>
    public void Reset()
    {
        ChargingSeconds = 0;
        DischargingSeconds = 0;
        WornSeconds = 0;
        HotSeconds = 0;
        UncleanBoots = 0;
        LowestCellMicrovolts = 0;
        HighestCellMicrovolts = 0;

        for (int i = 0; i < Raised.Length; i++)
        {
            Raised[i] = 0;
        }

        _urgent = true;
    }

    /// <summary>The boot before this one ended while charging.</summary>
    public void CountUncleanBoot()
    {
        UncleanBoots = Saturating.Sum(UncleanBoots, 1);
        _urgent = true;
    }

    /// <summary>Something was counted that shall be stored: something critical at once, the hours after six of them.</summary>
    public bool IsDue()
    {
        return _urgent || _dueSeconds >= DueSeconds;
    }

    /// <summary>They were stored.</summary>
    public void Stored()
    {
        _urgent = false;
        _dueSeconds = 0;
    }

    /// <summary>Appends them to a record.</summary>
    public void Write(RecordBuffer buffer)
    {
        buffer.WriteInt32(ChargingSeconds);
        buffer.WriteInt32(DischargingSeconds);
        buffer.WriteInt32(WornSeconds);
        buffer.WriteInt32(HotSeconds);
        buffer.WriteInt32(UncleanBoots);
        buffer.WriteInt32(Raised[0]);
        buffer.WriteInt32(Raised[1]);
        buffer.WriteInt32(Raised[2]);
        buffer.WriteInt32(LowestCellMicrovolts);
        buffer.WriteInt32(HighestCellMicrovolts);
    }

    /// <summary>Reads them from a record; what cannot be is 0.</summary>
    public void Read(RecordBuffer buffer)
    {
        ChargingSeconds = Within(buffer.ReadInt32(), int.MaxValue);
        DischargingSeconds = Within(buffer.ReadInt32(), int.MaxValue);
        WornSeconds = Within(buffer.ReadInt32(), int.MaxValue);
        HotSeconds = Within(buffer.ReadInt32(), int.MaxValue);
        UncleanBoots = Within(buffer.ReadInt32(), int.MaxValue);
        Raised[0] = Within(buffer.ReadInt32(), int.MaxValue);
        Raised[1] = Within(buffer.ReadInt32(), int.MaxValue);
        Raised[2] = Within(buffer.ReadInt32(), int.MaxValue);
        LowestCellMicrovolts = Within(buffer.ReadInt32(), MostMicrovolts);
        HighestCellMicrovolts = Within(buffer.ReadInt32(), MostMicrovolts);
    }

    private void CountRaised(long raised)
    {
        for (int bit = 0; bit < 64 && raised != 0; bit++)
        {
            if ((raised & 1) != 0)
            {
                int severity = _masks.SeverityOf(bit);
                Raised[severity] = Saturating.Sum(Raised[severity], 1);
                _urgent = _urgent || (severity == (int)Severity.Critical && IsNews(1L << bit));
            }

            raised >>= 1;
        }
    }

    // What comes and goes shall not wear the flash: each diagnosis is urgent once in a boot.
    private bool IsNews(long bit)
    {
        bool news = (_urgentMask & bit) == 0;
        _urgentMask |= bit;
        return news;
    }

    private static int Within(int value, int most)
    {
        return value >= 0 && value <= most ? value : 0;
    }
}
