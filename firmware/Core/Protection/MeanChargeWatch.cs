using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// A charge that comes and goes with the ticks never shows a limit two bad samples in a row, and plates lithium all the same: its mean over two seconds is
/// held to what may flow for a second.
/// </summary>
public sealed class MeanChargeWatch
{
    private const int MeanMilliseconds = 2_000;

    private readonly int _mostMicroamps;
    private long _meanMicroamps;

    /// <summary>Creates a watch of a pack that rests.</summary>
    /// <param name="design">Its warning of charge over-current is the limit; a design without one has none here either.</param>
    public MeanChargeWatch(CellDesign design)
    {
        _mostMicroamps = int.MaxValue;

        for (int i = 0; i < design.Limits.Length; i++)
        {
            _mostMicroamps = design.Limits[i].Id == DiagnosisId.ChargeOverCurrentWarning ? design.Limits[i].Trip : _mostMicroamps;
        }
    }

    /// <summary>Takes one tick.</summary>
    /// <returns>True while more is charged on average than may be.</returns>
    public bool Update(Signal pack, int elapsedMilliseconds)
    {
        // What was not measured is no mean of anything; what was, stands until it is measured again.
        if (pack.Quality == SignalQuality.Good && pack.AgeMilliseconds == 0)
        {
            long share = elapsedMilliseconds < MeanMilliseconds ? elapsedMilliseconds : MeanMilliseconds;
            _meanMicroamps += (pack.Value - _meanMicroamps) * share / MeanMilliseconds;
        }

        return _meanMicroamps >= _mostMicroamps;
    }
}
