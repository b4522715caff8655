using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>The salt of the simulated cell with fronts that do not move: what a transport table is fitted to.</summary>
/// <param name="Front">Depletion at the front that carries the current, in mol/m3 per A/m2.</param>
/// <param name="Counter">Excess at the counter electrode.</param>
/// <param name="Face">Depletion at the top face.</param>
/// <param name="Ohms">Resistance of the host's free pores, in ohm m2.</param>
public sealed record SaltProbe(double[] Front, double[] Counter, double[] Face, double[] Ohms)
{
    /// <summary>Finer than the standard grid: what is fitted is the equation, not the grid.</summary>
    public static GridSpec Grid { get; } = new(48, 16, 24, 16, 2e-8);

    /// <summary>Measures the response to a waveform.</summary>
    /// <param name="spec">Design with its lithium in place.</param>
    /// <param name="waveform">Current.</param>
    /// <param name="onTop">The current goes to the top front, not to the bottom one.</param>
    /// <param name="amplitude">Its amplitude, in A/m2; small enough to be linear by default.</param>
    public static SaltProbe Measure(CellSpec spec, Waveform waveform, bool onTop, double amplitude = 1)
    {
        SaltTransport salt = new(CellLayout.Create(spec, Grid, new HostElectrode(spec.Anode)), spec.Electrolyte);
        bool mirrored = spec.Counter == CounterKind.Mirror;
        double filled = spec.Electrolyte.Salt;
        int count = waveform.Values.Length;
        SaltProbe result = new(new double[count], new double[count], new double[count], new double[count]);

        for (int k = 0; k < count; k++)
        {
            double current = amplitude * waveform.Values[k];
            double top = onTop ? current : 0;
            double bottom = onTop ? 0 : current;
            salt.Prepare(Physics.ReferenceKelvin, Waveform.Seconds, 1);
            salt.Step(new TransportSources(top, bottom, mirrored ? -top : 0, mirrored ? -bottom : 0, mirrored ? 0 : current));
            result.Ohms[k] = salt.LeftOhms;
            result.Front[k] = filled - (onTop ? salt.LeftFaceSalt : salt.LeftFrontSalt);
            result.Face[k] = filled - salt.LeftFaceSalt;
            double counter = onTop ? salt.RightFaceSalt : salt.RightFrontSalt;
            result.Counter[k] = (mirrored ? counter : salt.RightMeanSalt) - filled;
        }

        return result;
    }

    /// <summary>A design whose bottom front stands at a position.</summary>
    /// <param name="spec">Design.</param>
    /// <param name="micrometres">Position above the collector.</param>
    public static CellSpec WithFrontAt(CellSpec spec, double micrometres)
    {
        HostGeometry host = spec.Anode.Host;
        double share = micrometres / host.Thickness;
        Parameter lithium = new(share * host.CapacityMilliampereHours, "mAh/cm2", Evidence.Assumed, "front position given");
        return spec with { Anode = spec.Anode with { LithiumBelow = lithium } };
    }
}
