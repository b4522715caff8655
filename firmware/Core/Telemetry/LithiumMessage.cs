namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>What the firmware believes and suspects about the lithium of one cell: detectors, deposition, health. Cells take turns.</summary>
/// <remarks>Floats of the other rooms as scaled integers; what does not fit is at the end of the range, what is no number at its lowest.</remarks>
public sealed class LithiumMessage
{
    /// <summary>Statistics in <see cref="StatisticPermille"/>, one per detector.</summary>
    public const int Statistics = 8;

    /// <summary>Time since boot in milliseconds.</summary>
    public long UptimeMilliseconds;

    /// <summary>Cell, 0 lowest in the stack.</summary>
    public int Cell;

    /// <summary>0 nothing, 1 suspicion, 2 alarm.</summary>
    public int Level;

    /// <summary>The detectors that look at single samples are awake.</summary>
    public bool Ready;

    /// <summary>Evidence of a soft short, 0 to 1,000.</summary>
    public int EvidencePermille;

    /// <summary>Measured less modelled voltage, slow part taken away, in nV.</summary>
    public int ResidualNanovolts;

    /// <summary>Its ordinary standard deviation now, in nV.</summary>
    public int NoiseNanovolts;

    /// <summary>Statistic of each detector over its threshold, in permille: 1,000 is where it speaks. At most 32,767.</summary>
    public readonly int[] StatisticPermille = new int[Statistics];

    /// <summary>Dips since boot.</summary>
    public int Dips;

    /// <summary>Dips taken back since boot.</summary>
    public int Withdrawn;

    /// <summary>Alarms since boot.</summary>
    public int Alarms;

    /// <summary>Current through the short in the last dip, in nA.</summary>
    public int ShortNanoamps;

    /// <summary>Largest such current of the last hours, in nA.</summary>
    public int PeakShortNanoamps;

    /// <summary>Charge that went through shorts in the last hours, in uC.</summary>
    public int ShortMicrocoulombs;

    /// <summary>Conductance of the heaviest short of the last hours, in nS.</summary>
    public int ShortNanosiemens;

    /// <summary>The cell has a deposition model; the fields up to <see cref="DeadNanocoulombs"/> are 0 otherwise.</summary>
    public bool HasDeposition;

    /// <summary>Ohmic overpotential, in microvolts, above 0 while charging.</summary>
    public int OhmicMicrovolts;

    /// <summary>Overpotential of film and charge transfer, in microvolts.</summary>
    public int InterfaceMicrovolts;

    /// <summary>Overpotential of the host's pores, in microvolts.</summary>
    public int HostMicrovolts;

    /// <summary>Concentration overpotential, in microvolts.</summary>
    public int ConcentrationMicrovolts;

    /// <summary>Share of the salt missing at the front, in ppm.</summary>
    public int SandPpm;

    /// <summary>Margin to nucleation: 1,000,000 at rest, 0 at the barrier, below 0 beyond it.</summary>
    public int NucleationMarginPpm;

    /// <summary>Share of the current at the top front, in ppm.</summary>
    public int TopSharePpm;

    /// <summary>Covered share of the top face, in ppm.</summary>
    public int TopCoveragePpm;

    /// <summary>Bottom front above the collector, in nm.</summary>
    public int FrontNanometres;

    /// <summary>Moss on the top face, in nm.</summary>
    public int MossNanometres;

    /// <summary>From the nearest lithium to the counter electrode, in nm.</summary>
    public int DistanceNanometres;

    /// <summary>Film on the lithium, in pm.</summary>
    public int FilmPicometres;

    /// <summary>Live lithium, in nanocoulombs.</summary>
    public long LiveNanocoulombs;

    /// <summary>Dead lithium, in nanocoulombs.</summary>
    public long DeadNanocoulombs;

    /// <summary>Resistance within a tick at 25 degC, in microohms; 0 while unknown.</summary>
    public int FastMicroohms;

    /// <summary>Resistance after one second at 25 degC, in microohms; 0 while unknown.</summary>
    public int SecondMicroohms;

    /// <summary>Capacity as last measured, in nanocoulombs; 0 while unknown.</summary>
    public long CapacityNanocoulombs;

    /// <summary>Leak from the balance of charge, in nA.</summary>
    public int LeakNanoamps;

    /// <summary>Its largest error, in nA; 0 while unknown.</summary>
    public int LeakUncertaintyNanoamps;

    /// <summary>Charge out over charge in between two full charges, in ppm; 0 while unknown.</summary>
    public int EfficiencyPpm;

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteInt64(UptimeMilliseconds);
        writer.WriteByte(Cell);
        writer.WriteByte(Level);
        writer.WriteByte(Ready ? 1 : 0);
        writer.WriteInt16(Short(EvidencePermille));
        writer.WriteInt32(ResidualNanovolts);
        writer.WriteInt32(NoiseNanovolts);

        for (int i = 0; i < Statistics; i++)
        {
            writer.WriteInt16(Short(StatisticPermille[i]));
        }

        writer.WriteInt32(Dips);
        writer.WriteInt32(Withdrawn);
        writer.WriteInt32(Alarms);
        writer.WriteInt32(ShortNanoamps);
        writer.WriteInt32(PeakShortNanoamps);
        writer.WriteInt32(ShortMicrocoulombs);
        writer.WriteInt32(ShortNanosiemens);
        writer.WriteByte(HasDeposition ? 1 : 0);
        writer.WriteInt32(OhmicMicrovolts);
        writer.WriteInt32(InterfaceMicrovolts);
        writer.WriteInt32(HostMicrovolts);
        writer.WriteInt32(ConcentrationMicrovolts);
        writer.WriteInt32(SandPpm);
        writer.WriteInt32(NucleationMarginPpm);
        writer.WriteInt32(TopSharePpm);
        writer.WriteInt32(TopCoveragePpm);
        writer.WriteInt32(FrontNanometres);
        writer.WriteInt32(MossNanometres);
        writer.WriteInt32(DistanceNanometres);
        writer.WriteInt32(FilmPicometres);
        writer.WriteInt64(LiveNanocoulombs);
        writer.WriteInt64(DeadNanocoulombs);
        writer.WriteInt32(FastMicroohms);
        writer.WriteInt32(SecondMicroohms);
        writer.WriteInt64(CapacityNanocoulombs);
        writer.WriteInt32(LeakNanoamps);
        writer.WriteInt32(LeakUncertaintyNanoamps);
        writer.WriteInt32(EfficiencyPpm);
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length.</returns>
    public bool Read(FrameReader reader)
    {
        UptimeMilliseconds = reader.ReadInt64();
        Cell = reader.ReadByte();
        Level = reader.ReadByte();
        Ready = reader.ReadByte() != 0;
        EvidencePermille = reader.ReadInt16();
        ResidualNanovolts = reader.ReadInt32();
        NoiseNanovolts = reader.ReadInt32();

        for (int i = 0; i < Statistics; i++)
        {
            StatisticPermille[i] = reader.ReadInt16();
        }

        Dips = reader.ReadInt32();
        Withdrawn = reader.ReadInt32();
        Alarms = reader.ReadInt32();
        ShortNanoamps = reader.ReadInt32();
        PeakShortNanoamps = reader.ReadInt32();
        ShortMicrocoulombs = reader.ReadInt32();
        ShortNanosiemens = reader.ReadInt32();
        HasDeposition = reader.ReadByte() != 0;
        OhmicMicrovolts = reader.ReadInt32();
        InterfaceMicrovolts = reader.ReadInt32();
        HostMicrovolts = reader.ReadInt32();
        ConcentrationMicrovolts = reader.ReadInt32();
        SandPpm = reader.ReadInt32();
        NucleationMarginPpm = reader.ReadInt32();
        TopSharePpm = reader.ReadInt32();
        TopCoveragePpm = reader.ReadInt32();
        FrontNanometres = reader.ReadInt32();
        MossNanometres = reader.ReadInt32();
        DistanceNanometres = reader.ReadInt32();
        FilmPicometres = reader.ReadInt32();
        LiveNanocoulombs = reader.ReadInt64();
        DeadNanocoulombs = reader.ReadInt64();
        FastMicroohms = reader.ReadInt32();
        SecondMicroohms = reader.ReadInt32();
        CapacityNanocoulombs = reader.ReadInt64();
        LeakNanoamps = reader.ReadInt32();
        LeakUncertaintyNanoamps = reader.ReadInt32();
        EfficiencyPpm = reader.ReadInt32();
        return !reader.Underrun && reader.Remaining() == 0;
    }

    // The low half alone would show a detector that fails, or one far below 0, as silent or as loud.
    private static int Short(int value)
    {
        return value < short.MinValue ? short.MinValue : value > short.MaxValue ? short.MaxValue : value;
    }
}
