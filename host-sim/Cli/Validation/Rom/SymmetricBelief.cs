using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>
/// What the firmware's model would believe of the paper's symmetric coin cell, inverted, 1.13 cm2, 1 M LiTFSI in DOL:DME. No board has such a
/// cell: it is here because most of what the paper reports was measured on it. 1 mAh/cm2 is 4.068e9 nC.
/// </summary>
public static class SymmetricBelief
{
    private const long Unit = 4_068_000_000L;
    private const float MicrometresPerUnit = 4.85f;

    /// <summary>Rows of the transport table: <c>iabms fit sym-cloth-inverted</c>; by symmetry the excess is as large as the depletion.</summary>
    public static float[] TransportRows()
    {
        return
        [
            0f, 12.33765f, 165.77985f, 10.60602f, 0.41003f, 0.8289f, 0.12381f, 1f, 1f, 1f, 0.06312f,
            45f, 10.57973f, 122.37786f, 8.12498f, 0.35438f, 0.82673f, 0.12541f, 1f, 1f, 1f, 0.07398f,
            90f, 8.8241f, 85.77575f, 6.02187f, 0.28896f, 0.82237f, 0.12782f, 1f, 1f, 1f, 0.08935f,
            135f, 7.07192f, 55.35699f, 4.08604f, 0.21958f, 0.81888f, 0.12868f, 1f, 1f, 1f, 0.11211f,
            180f, 5.32344f, 31.42652f, 2.41916f, 0.15861f, 0.81716f, 0.12676f, 1f, 1f, 1f, 0.14938f,
            210f, 4.15763f, 19.16136f, 1.52209f, 0.1212f, 0.81685f, 0.12443f, 1f, 1f, 1f, 0.19141f,
            240f, 2.98869f, 9.91185f, 0.85912f, 0.09256f, 0.81647f, 0.11949f, 1f, 1f, 1f, 0.26648f,
            264f, 2.053f, 4.65519f, 0.44605f, 0.07015f, 0.81893f, 0.11106f, 1f, 1f, 1f, 0.38683f,
            285f, 1.23478f, 1.61571f, 0.16079f, 0.03423f, 0.83463f, 0.10749f, 1f, 1f, 1f, 0.63109f,
        ];
    }

    /// <summary>The belief as built: 6 mAh/cm2 at the bottom of both hosts.</summary>
    public static DepositionDesign Create()
    {
        return new DepositionDesign
        {
            AreaSquareMetres = 1.13e-4f,
            HostMicrometres = 300f,
            Porosity = 0.667f,
            OtherElectrolyteMicrometres = 13.75f,
            MicrometresPerNanocoulomb = MicrometresPerUnit / (0.667f * 0.88f) / Unit,
            SeparatorMicrometres = 25f,
            MossMicrometresPerNanocoulomb = MicrometresPerUnit / 0.355f / Unit,
            TopMicrometresPerNanocoulomb = MicrometresPerUnit / 0.88f / Unit,
            BareNanocoulombs = Unit / 1_000,
            Salt = 1_000f,
            Transference = 0.4f,
            DiffusionActivation = 12_000f,
            ConductionActivation = 12_000f,
            Transport = new TransportTable(TransportRows()),
            TopGain = 0.65f,
            TopSeconds = 2.2f,
            TopExcess = 1f,
            SeriesOhms = 5.587e-5f,
            PoreOhms = 5.020e-4f,
            FilmOhms = 25e-4f,
            FilmActivation = 45_000f,
            FilmNanometres = 12.5f,
            FilmGrowth = 2.5e-7f,
            ExchangeCurrent = 70.6f,
            ExchangeActivation = 30_000f,
            Bottom = Fibres(),
            Top = FreeFace(),
            Counter = Fibres(),
            Mirrored = true,
        };
    }

    private static FrontDesign Fibres()
    {
        return new FrontDesign
        {
            LithiumNanocoulombs = 6 * Unit,
            Area = 1.08f,
            AreaGain = 0.86f,
            AreaGainNanocoulombs = 74 * Unit,
            DeathPpm = 12_504,
            BarrierVolts = 0.005f,
            NucleationPerSecond = 0.01f,
            InitialCoverage = 0.001f,
            SeedNanocoulombs = Unit / 2,
        };
    }

    private static FrontDesign FreeFace()
    {
        FrontDesign face = Fibres();
        face.LithiumNanocoulombs = 0;
        face.Area = 1f;
        face.AreaGain = 0f;
        face.DeathPpm = 13_531;
        face.BarrierVolts = 0.06f;
        face.NucleationPerSecond = 1e-7f;
        face.InitialCoverage = 1e-4f;
        return face;
    }
}
