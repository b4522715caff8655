namespace InvertedAnodeBms.Core.Deposition;

/// <summary>
/// Deposition in the wearable pouch, 25 cm2, lithium in a carbon cloth of 300 um and porosity 0.667 against LFP, 1 M LiPF6 in EC:DMC.
/// </summary>
/// <remarks>
/// Nominal values, not measured on a cell of this size: PHYSICS 2.7 of the project. Film and area: 25 ohm cm2 over 1.08, falling with use. The
/// barrier of the free face is not identified by the paper. 1 mAh/cm2 is 9e10 nC of this cell.
/// </remarks>
public static class LfpPouchDeposition
{
    private const long NanocoulombsPerUnit = 90_000_000_000L;
    private const float MicrometresPerUnit = 4.85f;

    /// <summary>Lithium at the bottom of the cloth, away from the separator.</summary>
    public static DepositionDesign Inverted()
    {
        return Create(new TransportTable(TransportRows()), Lithiophilic(10 * NanocoulombsPerUnit), BareCarbon(0));
    }

    /// <summary>The same anode turned over: the coated side with its lithium faces the separator.</summary>
    public static DepositionDesign Upright()
    {
        FrontDesign bottom = BareCarbon(0);
        FrontDesign top = Lithiophilic(10 * NanocoulombsPerUnit);

        // Area, its growth and efficiency belong to the place, nucleation to the coating.
        bottom.Area = top.Area;
        bottom.AreaGain = top.AreaGain;
        bottom.DeathPpm = top.DeathPpm;
        top.Area = 1f;
        top.AreaGain = 0f;
        top.DeathPpm = 12_351;
        return Create(new TransportTable(TransportRows()), bottom, top);
    }

    /// <summary>Rows of <see cref="TransportTable"/>: <c>iabms fit pouch-inverted</c>.</summary>
    public static float[] TransportRows()
    {
        return new float[]
        {
            0f, 6.66734f, 50.49479f, 3.52152f, 0.16121f, 0.8209f, 0.12868f, 1.1525f, 1.27142f, -0.84607f, -0.78568f,
            45f, 5.87061f, 39.24453f, 2.79998f, 0.14587f, 0.81977f, 0.12798f, 1.18438f, 1.03981f, -0.70385f, -0.71762f,
            90f, 5.0802f, 29.52449f, 2.19265f, 0.13169f, 0.81775f, 0.12761f, 1.22479f, 0.68064f, -0.43365f, -0.62586f,
            135f, 4.30031f, 21.4022f, 1.73934f, 0.12167f, 0.81248f, 0.12839f, 1.27329f, 0.18503f, -0.03862f, -0.49654f,
            180f, 3.54157f, 14.97676f, 1.48772f, 0.11945f, 0.79814f, 0.13319f, 1.31929f, -0.31497f, 0.29615f, -0.30035f,
            210f, 3.05679f, 11.66038f, 1.43963f, 0.12174f, 0.77766f, 0.14314f, 1.32806f, -0.43836f, 0.30629f, -0.09971f,
            240f, 2.60379f, 8.97743f, 1.29764f, 0.1153f, 0.75327f, 0.15923f, 1.26136f, -0.2867f, 0.16896f, 0.20786f,
            264f, 2.28578f, 7.0342f, 1.03197f, 0.10282f, 0.75021f, 0.16017f, 1.08086f, -0.08607f, 0.05041f, 0.56465f,
            285f, 2.07414f, 5.28406f, 0.84575f, 0.08798f, 0.75647f, 0.15798f, 0.79229f, 0.11234f, -0.03175f, 0.97223f,
        };
    }

    private static DepositionDesign Create(TransportTable transport, FrontDesign bottom, FrontDesign top)
    {
        return new DepositionDesign
        {
            AreaSquareMetres = 25e-4f,
            HostMicrometres = 300f,
            Porosity = 0.667f,
            OtherElectrolyteMicrometres = 37.75f,
            MicrometresPerNanocoulomb = MicrometresPerUnit / (0.667f * 0.88f) / NanocoulombsPerUnit,
            SeparatorMicrometres = 25f,
            MossMicrometresPerNanocoulomb = MicrometresPerUnit / 0.355f / NanocoulombsPerUnit,
            TopMicrometresPerNanocoulomb = MicrometresPerUnit / 0.88f / NanocoulombsPerUnit,
            BareNanocoulombs = NanocoulombsPerUnit / 1_000,
            Salt = 1_000f,
            Transference = 0.38f,
            DiffusionActivation = 22_300f,
            ConductionActivation = 13_000f,
            DepletionCurvature = 0.2f,
            ExcessCurvature = 0.22f,
            PoreRise = 0.007f,
            Transport = transport,
            TopGain = 0.414f,
            TopSeconds = 7.3f,
            TopExcess = 5.77f,
            SeriesOhms = 9.175e-4f,
            PoreOhms = 4.612e-4f,
            FilmOhms = 25e-4f,
            FilmActivation = 45_000f,
            FilmNanometres = 12.5f,
            FilmGrowth = 2.5e-7f,
            ExchangeCurrent = 70.6f,
            ExchangeActivation = 30_000f,
            Bottom = bottom,
            Top = top,
            Counter = Cathode(),
        };
    }

    private static FrontDesign Lithiophilic(long lithium)
    {
        return new FrontDesign
        {
            LithiumNanocoulombs = lithium,
            Area = 1.08f,
            AreaGain = 0.86f,
            AreaGainNanocoulombs = 74 * NanocoulombsPerUnit,
            DeathPpm = 11_327,
            BarrierVolts = 0.005f,
            NucleationPerSecond = 0.01f,
            InitialCoverage = 0.001f,
            SeedNanocoulombs = NanocoulombsPerUnit / 2,
        };
    }

    private static FrontDesign BareCarbon(long lithium)
    {
        return new FrontDesign
        {
            LithiumNanocoulombs = lithium,
            Area = 1f,
            AreaGain = 0f,
            AreaGainNanocoulombs = 74 * NanocoulombsPerUnit,
            DeathPpm = 12_351,
            BarrierVolts = 0.06f,
            NucleationPerSecond = 1e-7f,
            InitialCoverage = 0.0001f,
            SeedNanocoulombs = NanocoulombsPerUnit / 2,
        };
    }

    private static FrontDesign Cathode()
    {
        FrontDesign counter = BareCarbon(129_600_000_000L);
        counter.DeathPpm = 0;
        return counter;
    }
}
