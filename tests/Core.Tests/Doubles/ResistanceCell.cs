namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>A cell near full as a battery and a resistance: its voltage rises with the charge put in, and with the current at once.</summary>
public sealed class ResistanceCell
{
    public int OpenCircuitMicrovolts;
    public readonly int Microohms;
    private readonly int _nanocoulombsPerMicrovolt;
    private long _nanocoulombs;

    public ResistanceCell(int openCircuitMicrovolts, int microohms, int nanocoulombsPerMicrovolt)
    {
        OpenCircuitMicrovolts = openCircuitMicrovolts;
        Microohms = microohms;
        _nanocoulombsPerMicrovolt = nanocoulombsPerMicrovolt;
    }

    public void Flow(int microamps, int milliseconds)
    {
        _nanocoulombs += (long)microamps * milliseconds;
        OpenCircuitMicrovolts += (int)(_nanocoulombs / _nanocoulombsPerMicrovolt);
        _nanocoulombs %= _nanocoulombsPerMicrovolt;
    }

    public int Microvolts(int microamps)
    {
        return OpenCircuitMicrovolts + (int)((long)microamps * Microohms / 1_000_000);
    }
}
