namespace InvertedAnodeBms.Core.Detection;

/// <summary>D4: the resistance one second after a step, referred to 25 degC, has fallen against its mean of a day.</summary>
/// <remarks>It comes from the estimator, which learns it from steps of the load: without load it is blind. Speaks after an hour of knowing.</remarks>
public sealed class ResistanceDropDetector
{
    private const int DayMilliseconds = 24 * 3_600_000;
    private const int LeastMilliseconds = 3_600_000;
    private const float Most = 10f;

    private readonly float _drop;
    private float _meanOhms;
    private int _knownMilliseconds;

    /// <summary>Creates the detector.</summary>
    /// <param name="drop">Fall that speaks, as a share of the mean, above 0.</param>
    public ResistanceDropDetector(float drop)
    {
        _drop = drop;
    }

    /// <summary>Takes the present value, about once a second.</summary>
    /// <param name="ohms">Resistance in ohm; 0 while unknown.</param>
    /// <param name="milliseconds">Time since the last call, at least 0.</param>
    /// <returns>Fall over the fall that speaks, 0 to 10.</returns>
    public float Take(float ohms, int milliseconds)
    {
        bool known = 0f < ohms && ohms <= 1e6f && milliseconds > 0 && milliseconds <= LeastMilliseconds;

        if (!known)
        {
            return 0f;
        }

        // A plain mean until there is a day of it.
        float share = (float)milliseconds / (_knownMilliseconds + milliseconds);
        _meanOhms += share * (ohms - _meanOhms);
        _knownMilliseconds += _knownMilliseconds < DayMilliseconds ? milliseconds : 0;

        if (_knownMilliseconds >= LeastMilliseconds && ohms < _meanOhms)
        {
            float ratio = (_meanOhms - ohms) / (_drop * _meanOhms);
            return ratio < Most ? ratio : Most;
        }

        return 0f;
    }
}
