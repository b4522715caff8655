namespace InvertedAnodeBms.Core.Detection;

/// <summary>
/// Tells a soft short from a contact that opens for moments, where that can be told: the dip of a short does not depend on the load, that of a
/// contact is proportional to it.
/// </summary>
/// <remarks>
/// A contact makes no dip at rest and a rise in charge, so only dips in discharge are in doubt. Two are compared when their currents differ
/// twofold, or by so much that a contact's depth would differ by five deviations; a dip that cannot be compared yet leaves the earlier one standing.
/// As good as constant is a third of the change a contact would show. A comparison that speaks for a contact weighs twice, and three must be left
/// for a short before dips in discharge count towards an alarm. At one constant load they never do, unless they are deeper than a contact can
/// explain that still carries the load. In charge a contact explains dips no deeper than the rises it made, until plain dips without one have
/// cleared it.
/// </remarks>
public sealed class ContactJudge
{
    private const float LeastRatio = 2f;
    private const float DipRatio = 1.05f;
    private const float DipSigmas = 5f;
    private const int ForShort = -1;
    private const int ForContact = 2;
    private const int Convinced = -3;
    private const int Most = 6;

    private const float Deeper = 2f;
    private const float PulseRatio = 1.5f;
    private const float PulseSigmas = 5f;
    private const float Constant = 0.35f;
    private const float Proportional = 0.65f;

    private readonly float _leastAmps;
    private readonly float _mostOhms;
    private float _amps;
    private float _depth;
    private float _earlierAmps;
    private float _earlierDepth;
    private float _riseOhms;
    private int _score;

    /// <summary>Creates a judge without an opinion.</summary>
    /// <param name="leastAmps">A discharge below this is rest, in A.</param>
    /// <param name="mostOhms">A contact that is bad for moments is not worse than this, in ohm.</param>
    public ContactJudge(float leastAmps, float mostOhms)
    {
        _leastAmps = leastAmps;
        _mostOhms = mostOhms;
    }

    /// <summary>A bad contact could make a dip at this current.</summary>
    public bool Possible(float amps)
    {
        return amps < -_leastAmps;
    }

    /// <summary>A bad contact could make this dip in discharge.</summary>
    /// <param name="depth">Its depth in V, above 0.</param>
    /// <param name="amps">Current, in A.</param>
    public bool Possible(float depth, float amps)
    {
        return Possible(amps) && depth <= -amps * _mostOhms;
    }

    /// <summary>A bad contact that comes good again could make this dip in charge: it made rises that were as high.</summary>
    /// <param name="depth">Its depth in V, above 0.</param>
    /// <param name="amps">Current, in A.</param>
    public bool Suspected(float depth, float amps)
    {
        return _score > 0 && depth <= Deeper * _riseOhms * amps;
    }

    /// <summary>Dips in discharge were short-like: they count.</summary>
    public bool ShortLike()
    {
        return _score <= Convinced;
    }

    /// <summary>Takes a dip in discharge.</summary>
    /// <param name="depth">Its depth in V, above 0.</param>
    /// <param name="noise">Deviation of that depth in V, above 0.</param>
    /// <param name="amps">Current, below 0, in A.</param>
    public void TakeDip(float depth, float noise, float amps)
    {
        float current = -amps;
        _amps = current;
        _depth = depth;

        if (0f < _earlierAmps)
        {
            bool twofold = _earlierAmps * LeastRatio <= current || current * LeastRatio <= _earlierAmps;
            bool apart = _earlierAmps * DipRatio <= current || current * DipRatio <= _earlierAmps;
            float change = _earlierDepth * (current - _earlierAmps) / _earlierAmps;
            float size = change < 0f ? -change : change;

            // What cannot be told apart waits for another current.
            if (!twofold && !(apart && DipSigmas * noise < size))
            {
                return;
            }

            Compare(change < 0f ? _earlierDepth - depth : depth - _earlierDepth, size);
        }

        _earlierAmps = current;
        _earlierDepth = depth;
    }

    /// <summary>Takes a step of the current within the dip that was taken last: the depth of a short does not follow it.</summary>
    /// <param name="depth">Depth at the step in V.</param>
    /// <param name="noise">Its deviation in V, above 0.</param>
    /// <param name="amps">Current, in A.</param>
    public void TakePulse(float depth, float noise, float amps)
    {
        float current = -amps;
        bool apart = _amps * PulseRatio <= current || (_leastAmps < current && current * PulseRatio <= _amps);

        bool known = 0f < _amps;

        if (!known || !apart)
        {
            return;
        }

        float change = _depth * (current - _amps) / _amps;
        float seen = change < 0f ? _depth - depth : depth - _depth;
        float size = change < 0f ? -change : change;

        // A dip that is over tells nothing.
        bool over = 0f < change && depth < 0.5f * _depth;

        if (over || size < PulseSigmas * noise)
        {
            return;
        }

        Compare(seen, size);
    }

    /// <summary>Takes a rise in charge: what a bad contact does there, and a short never.</summary>
    /// <param name="height">Its height in V, above 0.</param>
    /// <param name="amps">Current, in A.</param>
    public void TakeRise(float height, float amps)
    {
        if (_leastAmps < amps && height <= _mostOhms * amps)
        {
            float ohms = height / amps;
            _riseOhms = _riseOhms < ohms ? ohms : (_riseOhms + ohms) * 0.5f;
            Vote(ForContact);
        }
    }

    /// <summary>Takes the end of a dip. In charge a contact would have risen first: a dip that did not takes suspicion away.</summary>
    /// <param name="depth">Depth of the dip in V, above 0; one that is hardly more than noise says nothing.</param>
    /// <param name="noise">Deviation of that depth in V, above 0.</param>
    /// <param name="amps">Current, in A.</param>
    public void TakeEnd(float depth, float noise, float amps)
    {
        if (_score > 0 && 0f < amps && DipSigmas * noise < depth)
        {
            _score--;
        }
    }

    /// <summary>Compares how far a depth went with the current with how far that of a contact would have gone, in V.</summary>
    private void Compare(float seen, float size)
    {
        if (-Constant * size < seen && seen < Constant * size)
        {
            Vote(ForShort);
        }
        else if (Proportional * size < seen && seen < (1f + Proportional) * size)
        {
            Vote(ForContact);
        }
    }

    private void Vote(int vote)
    {
        int score = _score + vote;
        _score = score > Most ? Most : score < Convinced ? Convinced : score;
    }
}
