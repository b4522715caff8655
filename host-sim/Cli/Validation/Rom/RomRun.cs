using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>The simulated cell and the firmware's model side by side under one current, tick by tick.</summary>
public sealed class RomRun
{
    private const int RefreshTicks = 600;
    private const int MostMicroamps = 1_000_000;
    private const int RoomDeciCelsius = 250;

    /// <summary>Current that was applied: whole microamps, as the firmware measures it.</summary>
    public double[] Current { get; private init; } = [];

    /// <summary>Depletion at the front of the simulated cell, in mol/m3.</summary>
    public double[] TrueDepletion { get; private init; } = [];

    /// <summary>The firmware's depletion.</summary>
    public double[] Depletion { get; private init; } = [];

    /// <summary>Overpotential of the simulated cell without open circuit, hysteresis and cathode kinetics, in V.</summary>
    public double[] TrueVolts { get; private init; } = [];

    /// <summary>The firmware's overpotential.</summary>
    public double[] Volts { get; private init; } = [];

    /// <summary>Largest depletion error relative to the peak of the true one.</summary>
    public double DepletionShare => Worst(Depletion, TrueDepletion) / TrueDepletion.Max(Math.Abs);

    /// <summary>Largest overpotential error in V.</summary>
    public double VoltsError => Worst(Volts, TrueVolts);

    /// <summary>The same relative to the peak of the true one.</summary>
    public double VoltsShare => VoltsError / TrueVolts.Max(Math.Abs);

    /// <summary>Runs both.</summary>
    /// <param name="truth">Simulated cell.</param>
    /// <param name="design">The firmware's belief.</param>
    /// <param name="waveform">Current.</param>
    /// <param name="amplitude">Its amplitude in A/m2.</param>
    /// <param name="moving">The fronts of the simulated cell move and push electrolyte to and from its pool; otherwise they stay where given.</param>
    /// <param name="cancellation">Stops it.</param>
    public static RomRun Compare(
        CellSpec truth, DepositionDesign design, Waveform waveform, double amplitude, bool moving, CancellationToken cancellation)
    {
        CellModel cell = new(truth, 1, moving ? SaltProbe.Grid : SaltProbe.Grid with { FrontStep = 1 });
        DepositionModel model = new(design, MostMicroamps, new float[TransportTable.Columns]);
        int count = waveform.Values.Length;
        bool onTop = truth.Anode.LithiumAbove > 0;
        double salt = truth.Electrolyte.Salt;
        RomRun run = new()
        {
            Current = new double[count],
            TrueDepletion = new double[count],
            Depletion = new double[count],
            TrueVolts = new double[count],
            Volts = new double[count],
        };

        for (int k = 0; k < count; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            int microamps = (int)Math.Round(waveform.Values[k] * amplitude * cell.SquareMetres * 1e6);
            double current = microamps * 1e-6 / cell.SquareMetres;
            cell.Step(current, Physics.ReferenceKelvin, Waveform.Seconds);
            model.Advance((long)microamps * Waveform.TickMilliseconds, Waveform.TickMilliseconds, microamps);

            if (k % RefreshTicks == RefreshTicks - 1)
            {
                model.Refresh(RoomDeciCelsius, (k + 1L) * Waveform.TickMilliseconds, microamps);
            }

            run.Current[k] = current;
            run.TrueDepletion[k] = salt - (onTop ? cell.Salt.LeftFaceSalt : cell.Salt.LeftFrontSalt);
            run.Depletion[k] = onTop ? model.FaceDepletion() : model.FrontDepletion();
            run.TrueVolts[k] = Polarisation(cell);
            run.Volts[k] = model.Result.OverpotentialVolts;
        }

        return run;
    }

    private static double Polarisation(CellModel cell)
    {
        if (cell.Cathode is not { } cathode)
        {
            return cell.Volts;
        }

        return cell.Volts - cathode.Potential - (cell.Spec.Cathode!.Hysteresis * 1e-3 * cathode.Branch);
    }

    private static double Worst(double[] modelled, double[] measured)
    {
        return modelled.Zip(measured).Max(pair => Math.Abs(pair.First - pair.Second));
    }
}
