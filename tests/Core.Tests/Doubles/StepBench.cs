using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>A cell of known resistance under the estimation stage: 1 ohm at once, half an ohm more with a time constant of a second.</summary>
public sealed class StepBench
{
    /// <summary>Share of the slow half ohm that is there after a tick of 100 ms: 1 - exp(-0.1).</summary>
    private const float SlowShare = 0.0951626f;

    /// <summary>1 + 0.5 (1 - exp(-1)).</summary>
    public const float SecondOhms = 1.316f;

    private readonly EstimationBench _bench = new EstimationBench();
    private float _slowMicrovolts;
    private int _shownMicrovolts = 3_432_300;
    private uint _seed = 12_345;

    public readonly CellHealth Health;

    /// <summary>Resistance that answers at once, in ohm.</summary>
    public float Ohms = 1f;

    /// <summary>The voltage is that of one tick before, as from a converter started then.</summary>
    public bool Late;

    /// <summary>Noise of the voltage: the largest of a triangular distribution, 2.45 standard deviations, in microvolts.</summary>
    public int NoiseMicrovolts;

    /// <summary>Open-circuit voltage, in microvolts.</summary>
    public int OpenCircuitMicrovolts = 3_432_300;

    public StepBench()
    {
        Health = _bench.Stage.Result.Health[0];
        Flow(0, 10);
    }

    public void SetTemperature(int deciCelsius)
    {
        _bench.SetTemperature(deciCelsius);
    }

    /// <summary>Ticks of 100 ms at one current.</summary>
    public void Flow(int microamps, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            Tick(microamps, microamps);
        }
    }

    /// <summary>One tick in which the current sensor shows something else than what the cell feels.</summary>
    public void Tick(int microamps, int shownMicroamps)
    {
        _slowMicrovolts += SlowShare * ((0.5f * microamps) - _slowMicrovolts);
        int microvolts = OpenCircuitMicrovolts + (int)((microamps * Ohms) + _slowMicrovolts) + Noise();
        _bench.Set(Late ? _shownMicrovolts : microvolts, shownMicroamps);
        _shownMicrovolts = microvolts;
        _bench.Tick(100);
    }

    /// <summary>The read of voltage or current fails in one tick.</summary>
    public void Miss(int microamps, bool voltage)
    {
        _bench.Measurements.CellMicrovolts[0].AgeMilliseconds = voltage ? 100 : 0;
        _bench.Measurements.PackMicroamps.AgeMilliseconds = voltage ? 0 : 100;
        Tick(microamps, microamps);
        _bench.Measurements.CellMicrovolts[0].AgeMilliseconds = 0;
        _bench.Measurements.PackMicroamps.AgeMilliseconds = 0;
    }

    /// <summary>Loads of five seconds with five seconds of rest between: the slow part settles.</summary>
    public void Pulse(int microamps, int times)
    {
        for (int i = 0; i < times; i++)
        {
            Flow(microamps, 50);
            Flow(0, 50);
        }
    }

    private int Noise()
    {
        if (NoiseMicrovolts == 0)
        {
            return 0;
        }

        return (NextNoise() + NextNoise()) / 2;
    }

    private int NextNoise()
    {
        _seed = (_seed * 1_664_525u) + 1_013_904_223u;
        return (int)((_seed >> 8) % (uint)((2 * NoiseMicrovolts) + 1)) - NoiseMicrovolts;
    }
}
