using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Detection;

/// <summary>Open-circuit voltage of a cell at its believed state of charge, and whether it was moved by current or by a better belief.</summary>
public sealed class CellModelVoltage
{
    // The estimator moves its belief once a second; twice that is granted, and rounding.
    private const long MoveMilliseconds = 2_000;
    private const int RoundingPpm = 20;

    // The surface of the particles runs ahead of their mean by the charge of some ten seconds.
    private const float SurfaceSeconds = 10f;
    private const float LittleVolts = 0.01f;
    private const int SeenLooks = 60;
    private const int KneeHalfPpm = 2_500;

    private readonly OcvTable _table;
    private readonly long _nanocoulombsPerPpm;
    private readonly float _ohmsPerMicrovolt;
    private int _chargePpm = -1;
    private int _seen;
    private int _seenLooks;

    /// <summary>Open-circuit voltage in microvolts.</summary>
    public int Microvolts;

    /// <summary>Part of the last change that no current explains, in microvolts: the belief was corrected, the cell did not move.</summary>
    public int JumpMicrovolts;

    /// <summary>Creates a model that believes nothing yet.</summary>
    public CellModelVoltage(CellDesign design)
    {
        _table = design.Ocv;
        _nanocoulombsPerPpm = (design.CapacityNanocoulombs / OcvTable.FullPpm) + 1;
        _ohmsPerMicrovolt = SurfaceSeconds * 1e3f / (2f * KneeHalfPpm * _nanocoulombsPerPpm);
    }

    /// <summary>Takes the present belief.</summary>
    /// <param name="chargePpm">State of charge in ppm; below 0 counts as 0.</param>
    /// <param name="microamps">Current, in microamps.</param>
    public void Take(int chargePpm, int microamps)
    {
        JumpMicrovolts = 0;

        // Below 0 is what was never believed, and a way back from there would be no jump.
        chargePpm = chargePpm < 0 ? 0 : chargePpm;

        if (chargePpm == _chargePpm)
        {
            return;
        }

        int before = Microvolts;
        long moved = (long)chargePpm - _chargePpm;
        long current = microamps;
        long distance = (moved < 0 ? -moved : moved) - RoundingPpm;
        long carried = (current < 0 ? -current : current) * MoveMilliseconds;
        bool explained = distance * _nanocoulombsPerPpm <= carried;
        bool first = _chargePpm < 0;
        _chargePpm = chargePpm;
        Microvolts = _table.MicrovoltsAt(chargePpm);
        JumpMicrovolts = first || explained ? 0 : Microvolts - before;
    }

    /// <summary>
    /// By how much the voltage may answer to a change of the current within seconds beyond the model, because the open-circuit curve is steep where
    /// the voltage says the cell is, or the belief; about once a second.
    /// </summary>
    /// <param name="cellMicrovolts">Measured voltage, in microvolts.</param>
    /// <param name="overpotentialVolts">Modelled overpotential in it, in V.</param>
    /// <param name="modelled">There is a model of it; without, the belief alone counts.</param>
    /// <returns>In ohm, at least 0; next to 0 on the plateau.</returns>
    public float KneeOhms(int cellMicrovolts, float overpotentialVolts, bool modelled)
    {
        // Under load a third of the overpotential, which nobody knows, would be taken for the knee: what was seen before counts for a minute.
        bool little = modelled && -LittleVolts < overpotentialVolts && overpotentialVolts < LittleVolts;
        _seenLooks = little ? SeenLooks : _seenLooks - 1;
        _seen = little ? Rise(_table.PpmAt(cellMicrovolts - (int)(overpotentialVolts * 1e6f))) : _seenLooks > 0 ? _seen : 0;
        _seenLooks = _seenLooks < 0 ? 0 : _seenLooks;
        int believed = Rise(_chargePpm);
        return (_seen < believed ? believed : _seen) * _ohmsPerMicrovolt;
    }

    private int Rise(int chargePpm)
    {
        int low = chargePpm < KneeHalfPpm ? 0 : chargePpm - KneeHalfPpm;
        int most = OcvTable.FullPpm - (2 * KneeHalfPpm);
        low = low < most ? low : most;
        return _table.MicrovoltsAt(low + (2 * KneeHalfPpm)) - _table.MicrovoltsAt(low);
    }
}
