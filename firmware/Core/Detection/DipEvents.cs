namespace InvertedAnodeBms.Core.Detection;

/// <summary>Makes events of dips: one each, none of what is a step, a rise or noise.</summary>
/// <remarks>
/// An event begins with the second sample of a dip and ends when the residual has been back for two seconds. While it lasts the base stands still,
/// up to 15 s. A level that stays longer is learned, and remembered for ten minutes: if it stays, it was a step (contact, charger) and the
/// event is taken back unless no contact explains it; if it returns, that was a long dip and is one event. A fall that goes on is a ramp
/// (relaxation, knee) and none. What first departed decides what is normal, so the falling edges of a rise are no dips. A rise without a dip before
/// it is noise that is not learned yet: it takes an event back. What follows a step of the current within 5 s counts like a dip in discharge: perhaps
/// the model was wrong.
/// </remarks>
public sealed class DipEvents
{
    private const float RearmSigmas = 2f;
    private const float RearmMeanSigmas = 3f;
    private const float MostContactShare = 0.25f;
    private const float BackShare = 0.15f;
    private const float DepthFade = 1e-5f;
    private const float AbruptShare = 0.4f;

    // In discharge a heavy dip is four times as deep as a contact could make it: a wrong model adds to one.
    private const float HeavyShare = 0.25f;
    private const int SteadyMilliseconds = 5_000;

    private readonly DetectionSettings _settings;
    private readonly LearnedStep _step;
    private readonly float _usualOhms;
    private int _phase;
    private int _backMilliseconds;
    private int _lastedMilliseconds;
    private float _depth;
    private bool _waiting;
    private bool _afterStep;

    /// <summary>Dips of the last minutes.</summary>
    public readonly EventRing Ring = new EventRing();

    /// <summary>Opinion about dips in discharge.</summary>
    public readonly ContactJudge Contact;

    /// <summary>A dip began, or a long one ended, in this tick.</summary>
    public bool Begins;

    /// <summary>An event was taken back in this tick.</summary>
    public bool Withdrawn;

    /// <summary>Whether the dip under way speaks alone.</summary>
    public readonly DipWeight Weight;

    /// <summary>Creates the logic.</summary>
    /// <param name="settings">Times.</param>
    /// <param name="usualOhms">Upper bound of the resistance within a tick, in ohm, above 0.</param>
    /// <param name="restAmps">A discharge below this is rest, in A.</param>
    /// <param name="hourlyAmps">Current that takes a millionth of the capacity in an hour, in A.</param>
    public DipEvents(DetectionSettings settings, float usualOhms, float restAmps, float hourlyAmps)
    {
        _settings = settings;
        _step = new LearnedStep(settings.StepMilliseconds);
        _usualOhms = usualOhms;
        Weight = new DipWeight(settings, usualOhms, hourlyAmps);
        Contact = new ContactJudge(restAmps, MostContactShare * usualOhms);
    }

    /// <summary>A dip is under way.</summary>
    public bool InDip()
    {
        return _phase < 0;
    }

    /// <summary>A dip or a rise is under way: the base must stand still.</summary>
    public bool Holding()
    {
        return _phase != 0;
    }

    /// <summary>Depth of the dip under way or the last one, in V.</summary>
    public float Depth()
    {
        return _depth;
    }

    /// <summary>A gap: what was under way is unknown.</summary>
    public void Restart()
    {
        _phase = 0;
        _waiting = false;
        _step.Volts = 0f;
        Begins = false;
        Withdrawn = false;
        Weight.Clear();
    }

    /// <summary>Takes one sample.</summary>
    /// <param name="filter">Residual and its noise; its base is moved when a level returns.</param>
    /// <param name="run">Samples in a row beyond the threshold, the longer of residual and mean: below 0 dip, above 0 rise.</param>
    /// <param name="amps">Current, positive when charging, in A.</param>
    /// <param name="fastOhms">Resistance that a short of milliseconds sees, in ohm.</param>
    /// <param name="nowDeciseconds">Present time, in 0.1 s.</param>
    /// <param name="milliseconds">Length of the tick.</param>
    public void Take(ResidualFilter filter, int run, float amps, float fastOhms, int nowDeciseconds, int milliseconds)
    {
        Begins = false;
        Withdrawn = false;
        Weight.Clear();
        _step.Age(milliseconds);

        if (_phase == 0)
        {
            _depth -= _depth * DepthFade * milliseconds;

            if (run <= -DipDetector.Samples)
            {
                Fall(filter, amps, nowDeciseconds);
            }
            else if (run >= DipDetector.Samples)
            {
                Rise(filter, amps, nowDeciseconds);
            }

            return;
        }

        // A step of 0 is none.
        if (filter.Ran)
        {
            Withdrawn = _phase < 0 && !_waiting && Ring.Withdraw();
            _phase = 0;
        }
        else if (filter.StepVolts < 0f || 0f < filter.StepVolts)
        {
            LearnStep(filter.StepVolts, amps);
        }
        else
        {
            Last(filter, amps, fastOhms, milliseconds);

            // What crept up may have been a ramp: it is a dip when it has come back.
            if (_waiting && _phase == 0)
            {
                Count(filter, amps, nowDeciseconds);
            }
        }
    }

    /// <summary>Takes a sample at which the current stepped: it tells a short from a contact while the dip lasts.</summary>
    /// <param name="filter">Residual at the step.</param>
    /// <param name="amps">Current, positive when charging, in A.</param>
    public void Step(ResidualFilter filter, float amps)
    {
        if (_phase < 0 && !_waiting && !_afterStep && _backMilliseconds == 0)
        {
            Contact.TakePulse(-filter.Volts, filter.NoiseVolts, amps);
        }
    }

    private void Fall(ResidualFilter filter, float amps, int nowDeciseconds)
    {
        float depth = -filter.Level();
        float now = -filter.Volts;
        depth = depth < now ? now : depth;

        if (_step.TakenBackBy(depth))
        {
            Return(filter);
            return;
        }

        _phase = -1;
        _depth = depth;
        _backMilliseconds = 0;
        _lastedMilliseconds = 0;
        _waiting = !Abrupt(filter);
        _afterStep = AfterStep(filter);

        if (!_waiting)
        {
            Count(filter, amps, nowDeciseconds);
        }
    }

    private void Rise(ResidualFilter filter, float amps, int nowDeciseconds)
    {
        float height = filter.Level();
        height = height < filter.Volts ? filter.Volts : height;

        if (_step.TakenBackBy(-height))
        {
            if (!_step.Counted)
            {
                _depth = -_step.Volts;
                Count(filter, amps, nowDeciseconds);
            }

            Return(filter);
            return;
        }

        _phase = 1;
        _waiting = false;
        _backMilliseconds = 0;

        // After a deep dip a lesser rise is its aftermath.
        if (0.5f * _depth < height)
        {
            Withdrawn = Ring.Withdraw();
            Contact.TakeRise(height, amps);
            filter.Doubt();
        }
    }

    private void Return(ResidualFilter filter)
    {
        filter.Return(-_step.Volts);
        _step.Volts = 0f;
    }

    private void Last(ResidualFilter filter, float amps, float fastOhms, int milliseconds)
    {
        float level = (_waiting ? filter.MeanVolts : filter.Level()) * _phase;
        bool back = filter.Volts * _phase < RearmSigmas * filter.NoiseVolts
            && filter.MeanVolts * _phase < RearmMeanSigmas * filter.MeanNoiseVolts;
        float left = BackShare * _depth;
        back = back || (_phase < 0 && -left < filter.Volts && -left < filter.MeanVolts);
        _backMilliseconds = back ? _backMilliseconds + milliseconds : 0;
        _lastedMilliseconds += milliseconds;

        if (_phase < 0)
        {
            _depth = _depth < level ? level : _depth;
            bool steady = filter.Response.Steady(_lastedMilliseconds + SteadyMilliseconds);
            bool contact = _waiting || Contact.Possible(level * HeavyShare, amps);

            if (steady && _backMilliseconds == 0 && !contact)
            {
                Weight.Weigh(level, amps, fastOhms, _lastedMilliseconds);
            }
        }

        if (_backMilliseconds >= _settings.RearmMilliseconds)
        {
            // What is left of a dip (relaxation) is learned at once: the next dip is one of its own.
            if (_phase < 0)
            {
                Contact.TakeEnd(_depth, filter.NoiseVolts, amps);
                filter.Return(filter.MeanVolts);
            }

            _phase = 0;
        }
    }

    private void LearnStep(float step, float amps)
    {
        bool dip = _phase < 0;
        bool stays = dip && 0.5f * _depth < -step;
        _phase = 0;

        if (dip && !stays)
        {
            return;
        }

        // A contact that improves takes away no more voltage than the current had dropped in the cell, and none at rest.
        bool explained = Contact.Possible(_depth, amps) || _depth <= amps * _usualOhms;
        _step.Set(step, stays && !explained && !_waiting);

        if (stays && explained && !_waiting)
        {
            Withdrawn = Ring.Withdraw();
        }
    }

    private void Count(ResidualFilter filter, float amps, int nowDeciseconds)
    {
        // What a wrong model left behind does not tell a contact from a short.
        bool discharging = Contact.Possible(amps);

        if (!_afterStep && !_waiting && discharging)
        {
            Contact.TakeDip(_depth, filter.NoiseVolts, amps);
        }

        bool explained = Contact.Possible(_depth, amps) || Contact.Suspected(_depth, amps) || (_waiting && discharging);
        Ring.Add(nowDeciseconds, _afterStep ? EventRing.AfterStep : explained ? EventRing.Contact : EventRing.Certain);
        Begins = true;
        _waiting = false;
    }

    /// <summary>The residual fell at once, not bit by bit as ramps do: its mean of half a second is far behind.</summary>
    private static bool Abrupt(ResidualFilter filter)
    {
        return AbruptShare * filter.Volts < filter.MeanVolts;
    }

    /// <summary>The current stepped a moment ago, and a model that is wrong about that explains the dip.</summary>
    private bool AfterStep(ResidualFilter filter)
    {
        return !filter.Response.Steady(SteadyMilliseconds) && filter.Explains(_depth);
    }
}
