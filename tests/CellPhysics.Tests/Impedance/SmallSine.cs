using System.Numerics;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Tests;

/// <summary>Measures an impedance the way a laboratory does: a small alternating current, and the amplitude and phase of what comes back.</summary>
internal static class SmallSine
{
    /// <summary>Impedance over the last period, in ohm m2.</summary>
    public static Complex Measure(CellModel cell, double hertz, double amplitude = 0.01, int periods = 6, int steps = 1000)
    {
        double seconds = 1 / (hertz * steps);
        Complex volts = Complex.Zero;

        for (int i = 1; i <= periods * steps; i++)
        {
            double phase = 2 * Math.PI * (i % steps) / steps;
            cell.Step(amplitude * Math.Sin(phase), Physics.ReferenceKelvin, seconds);

            if (i > (periods - 1) * steps)
            {
                volts += cell.Volts * Complex.Exp(new Complex(0, -phase));
            }
        }

        // The current is the imaginary part of exp(i phase).
        return volts * 2 / (steps * amplitude) * Complex.ImaginaryOne;
    }
}
