using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>A deposition model of the pouch and what tests do with it. 1 C of 1.44 mA/cm2 are 36,000 uA, 1 mAh/cm2 is 25 mAh.</summary>
public sealed class DepositionBench
{
    public const long Unit = 90_000_000_000L;
    public const int Microamps = 36_000;

    public readonly DepositionModel Model;

    /// <summary>Age of the film.</summary>
    public long FilmMilliseconds;

    /// <summary>Charge that has gone in.</summary>
    public long PassedNanocoulombs;

    private int _microamps;

    public DepositionBench(DepositionDesign design)
    {
        Model = new DepositionModel(design, 100_000, new float[TransportTable.Columns]);
    }

    public static DepositionBench Inverted()
    {
        return new DepositionBench(LfpPouchDeposition.Inverted());
    }

    public static DepositionBench Upright()
    {
        return new DepositionBench(LfpPouchDeposition.Upright());
    }

    /// <summary>Constant current, in ticks of one length.</summary>
    public void Pass(int microamps, int ticks, int milliseconds)
    {
        for (int i = 0; i < ticks; i++)
        {
            Model.Advance((long)microamps * milliseconds, milliseconds, microamps);
        }

        FilmMilliseconds += (long)ticks * milliseconds;
        PassedNanocoulombs += (long)microamps * milliseconds * ticks;
        _microamps = microamps;
    }

    /// <summary>Brings the coefficients up to date.</summary>
    public void Refresh(int deciCelsius)
    {
        Model.Refresh(deciCelsius, FilmMilliseconds, _microamps);
    }

    /// <summary>Lithium at the anode, in nanocoulombs.</summary>
    public long Held()
    {
        return Model.Lithium.Top.LiveNanocoulombs + Model.Lithium.Top.DeadNanocoulombs
            + Model.Lithium.Bottom.LiveNanocoulombs + Model.Lithium.Bottom.DeadNanocoulombs;
    }

    /// <summary>Every float of the result is a number of reasonable size.</summary>
    public bool Finite()
    {
        CellDeposition result = Model.Result;
        return Sane(result.OhmicVolts) && Sane(result.InterfaceVolts) && Sane(result.HostVolts) && Sane(result.ConcentrationVolts)
            && Sane(result.OverpotentialVolts) && Sane(result.TopVolts) && Sane(result.NucleationMargin) && Sane(result.FrontMicrometres)
            && Sane(result.MossMicrometres) && Sane(result.DistanceMicrometres) && Sane(result.FilmNanometres)
            && Share(result.SandFraction) && Share(result.TopShare) && Share(result.TopCoverage) && Share(Model.Lithium.Bottom.Coverage);
    }

    private static bool Sane(float value)
    {
        return -1e12f <= value && value <= 1e12f;
    }

    private static bool Share(float value)
    {
        return 0f <= value && value <= 1f;
    }
}
