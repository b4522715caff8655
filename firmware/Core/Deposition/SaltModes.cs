namespace InvertedAnodeBms.Core.Deposition;

/// <summary>
/// Salt at the places that matter: three modes for the bottom front, one for the top face. Concentrations in mol/m3, current densities in A/m2.
/// </summary>
/// <remarks>
/// z &lt;- z + (1 - exp(-dt/tau)) (K i - z), exact while the current is constant. Two modes leave 3 % of the peak after a step and 9 % under random
/// current; the third, fast one leaves 1 and 3 %.
/// </remarks>
public sealed class SaltModes
{
    private const float LeastShare = 0.02f;
    private const float FarthestShare = 1.5f;
    private const float MillisecondsToSeconds = 0.001f;
    private const float FarSeconds = 120f;
    private const float NearSeconds = 6f;
    private const float LargestMissing = 0.5f;

    private readonly DepositionDesign _design;
    private readonly float _perSalt;
    private readonly SaltOutlook _far = new SaltOutlook(FarSeconds);
    private readonly SaltOutlook _near = new SaltOutlook(NearSeconds);
    private readonly float _mostDepletion;
    private float _gain1;
    private float _gain2;
    private float _gain3;
    private float _gainTop;
    private float _rate1;
    private float _rate2;
    private float _rate3;
    private float _rateTop;
    private float _excess1;
    private float _excess2;
    private float _excess3;
    private float _faceShare;
    private float _approach1;
    private float _approach2;
    private float _approach3;
    private float _approachTop;
    private int _milliseconds;
    private float _mode1;
    private float _mode2;
    private float _mode3;
    private float _modeTop;
    private float _drift;

    /// <summary>Share of the salt missing at the bottom front; below 0 while there is more than filled.</summary>
    public float FrontMissing;

    /// <summary>Share of the salt missing at the top face.</summary>
    public float FaceMissing;

    /// <summary>Share of the salt missing at the counter electrode.</summary>
    public float CounterMissing;

    /// <summary>Depletion at the bottom front per steady current.</summary>
    public float Gain;

    /// <summary>Creates a rested electrolyte.</summary>
    public SaltModes(DepositionDesign design)
    {
        _design = design;
        _perSalt = 1f / design.Salt;
        _mostDepletion = design.Salt * LargestMissing / (1f - (LargestMissing * design.DepletionCurvature));
        Publish();
    }

    /// <summary>Concentration at the bottom front.</summary>
    public float Front()
    {
        return _design.Salt * (1f - FrontMissing);
    }

    /// <summary>Concentration at the top face.</summary>
    public float Face()
    {
        return _design.Salt * (1f - FaceMissing);
    }

    /// <summary>Concentration at the counter electrode, as the anode's bottom front sees it.</summary>
    public float Counter()
    {
        return _design.Salt * (1f - CounterMissing);
    }

    /// <summary>Takes new coefficients; what is depleted stays depleted.</summary>
    /// <param name="row">A row of the transport table.</param>
    /// <param name="slowness">Diffusivity at 25 degC over that now, above 0.</param>
    public void Refresh(float[] row, float slowness)
    {
        Gain = row[1] * slowness;
        float quickness = 1f / slowness;
        _rate1 = quickness / row[2];
        _rate2 = quickness / row[3];
        _rate3 = quickness / row[4];
        _rateTop = quickness / _design.TopSeconds;
        _gain1 = Gain * row[5];
        _gain2 = Gain * row[6];
        _gain3 = Gain - _gain1 - _gain2;
        _gainTop = _design.TopGain * slowness;
        _excess1 = row[7];
        _excess2 = row[8];
        _excess3 = row[9];
        _faceShare = row[10];
        _far.Refresh(_rate1, _rate2, _rate3, _gain1, _gain2, _gain3);
        _near.Refresh(_rate1, _rate2, _rate3, _gain1, _gain2, _gain3);
        Prepare(_milliseconds);
    }

    /// <summary>
    /// A front that advances pushes depleted electrolyte out of the pores, and what comes back behind one that retreats is as filled: the mean
    /// concentration drifts.
    /// </summary>
    /// <param name="front">Electrolyte that the bottom front has pushed out, as a share of all in the cell; below 0 for what came back.</param>
    /// <param name="counter">The same at the counter electrode of a symmetric cell; otherwise 0.</param>
    public void Displace(float front, float counter)
    {
        float depletion = _mode1 + _mode2 + _mode3;
        float excess = (_excess1 * _mode1) + (_excess2 * _mode2) + (_excess3 * _mode3);
        float out1 = Limited(front);
        float out2 = Limited(counter);
        _drift += out1 < 0f ? out1 * _drift : out1 * depletion;
        _drift += out2 < 0f ? out2 * _drift : -out2 * excess;
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="front">Current density of the bottom front, plating above 0.</param>
    /// <param name="top">Current density of the top front.</param>
    /// <param name="milliseconds">Time, at least 0. The factors of the last length are kept, so a steady tick costs no division.</param>
    public void Advance(float front, float top, int milliseconds)
    {
        if (milliseconds != _milliseconds)
        {
            Prepare(milliseconds);
        }

        _mode1 += _approach1 * ((_gain1 * front) - _mode1);
        _mode2 += _approach2 * ((_gain2 * front) - _mode2);
        _mode3 += _approach3 * ((_gain3 * front) - _mode3);
        _modeTop += _approachTop * ((_gainTop * top) - _modeTop);
        Publish();
    }

    /// <summary>
    /// Highest steady current density of the bottom front that leaves half of the salt there two minutes from now (PHYSICS 5.2), and six seconds
    /// from now: a slow mode that recovers must not hide that the quick ones still rise. In A/m2; below 0 when no current does.
    /// </summary>
    public float HighestCurrent()
    {
        float depletion = _mostDepletion + _drift;
        float far = _far.Current(depletion, _mode1, _mode2, _mode3);
        float near = _near.Current(depletion, _mode1, _mode2, _mode3);
        return far < near ? far : near;
    }

    private void Prepare(int milliseconds)
    {
        float seconds = milliseconds * MillisecondsToSeconds;
        _milliseconds = milliseconds;
        _approach1 = Approximation.Approach(seconds * _rate1);
        _approach2 = Approximation.Approach(seconds * _rate2);
        _approach3 = Approximation.Approach(seconds * _rate3);
        _approachTop = Approximation.Approach(seconds * _rateTop);
    }

    private void Publish()
    {
        float top = _modeTop * _perSalt;
        float depletion = ((_mode1 + _mode2 + _mode3 - _drift) * _perSalt) + top;
        float excess = (((_excess1 * _mode1) + (_excess2 * _mode2) + (_excess3 * _mode3) + _drift) * _perSalt) + (_design.TopExcess * top);
        FrontMissing = Missing(depletion, _design.DepletionCurvature);
        FaceMissing = Missing((((_faceShare * _mode1) - _drift) * _perSalt) + top, _design.DepletionCurvature);
        CounterMissing = Missing(-excess, _design.ExcessCurvature);
    }

    private static float Limited(float share)
    {
        float low = -0.5f <= share ? share : -0.5f;
        return low <= 0.5f ? low : 0.5f;
    }

    private static float Missing(float linear, float curvature)
    {
        float low = -FarthestShare <= linear ? linear : -FarthestShare;
        float within = low <= FarthestShare ? low : FarthestShare;
        float share = within / (1f + (curvature * within));
        return share <= 1f - LeastShare ? share : 1f - LeastShare;
    }
}
