namespace InvertedAnodeBms.Core.Detection;

/// <summary>
/// Tells a soft short from a contact that opens for moments, where that can be told: the dip of a short does not depend on the load, that of a
/// contact is proportional to it.
/// </summary>
/// <remarks>
/// A contact makes no dip at rest and a rise in charge, so only dips in discharge are in doubt. Two in a row at currents that differ twofold or
/// more are compared; between constant and proportional lies the root of the currents' ratio. A comparison that speaks for a contact weighs twice,
/// and three must be left for a short before dips in discharge count towards an alarm. At one constant load they never do.
/// </remarks>
public sealed class ContactJudge
{
    private const float LeastRatio = 2f;
    private const int ForShort = -1;
    private const int ForContact = 2;
    private const int Convinced = -3;
    private const int Most = 6;

    private readonly float _leastAmps;
    private float _amps;
    private float _depth;
    private int _score;

    /// <summary>Creates a judge without an opinion.</summary>
    /// <param name="leastAmps">A discharge below this is rest, in A.</param>
    public ContactJudge(float leastAmps)
    {
        _leastAmps = leastAmps;
    }

    /// <summary>A bad contact could make a dip at this current.</summary>
    public bool Possible(float amps)
    {
        return amps < -_leastAmps;
    }

    /// <summary>Dips in discharge were short-like: they count.</summary>
    public bool ShortLike()
    {
        return _score <= Convinced;
    }

    /// <summary>There was more that spoke for a contact.</summary>
    public bool Suspected()
    {
        return _score > 0;
    }

    /// <summary>Takes a dip in discharge.</summary>
    /// <param name="depth">Its depth in V, above 0.</param>
    /// <param name="amps">Current, below 0, in A.</param>
    public void TakeDip(float depth, float amps)
    {
        float current = -amps;
        bool more = _amps * LeastRatio <= current;
        bool less = current * LeastRatio <= _amps;

        if (0f < _amps && (more || less))
        {
            float lowAmps = more ? _amps : current;
            float highAmps = more ? current : _amps;
            float lowDepth = more ? _depth : depth;
            float highDepth = more ? depth : _depth;
            Vote(highDepth * highDepth * lowAmps < lowDepth * lowDepth * highAmps ? ForShort : ForContact);
        }

        _amps = current;
        _depth = depth;
    }

    /// <summary>Takes a rise in charge: what a bad contact does there, and a short never.</summary>
    public void TakeRise(float amps)
    {
        if (_leastAmps < amps)
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
