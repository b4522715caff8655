namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Proves that a person is at the device: the button was pressed for 3 to 10 seconds and released, in this boot, at most 30 seconds ago.
/// </summary>
/// <remarks>
/// A button that is already down at boot, or held longer than 10 seconds, proves nothing. Each press opens one window, good for one command.
/// A clock that stands still or jumps cannot prove how long a press was: it voids the press and closes the window.
/// The nonce makes a recorded command useless, in later boots too where they are counted; it is freshness, not a secret: who holds the serial line
/// and the button may clear.
/// </remarks>
public sealed class PresenceButton
{
    /// <summary>Shortest press that counts, in milliseconds.</summary>
    public const int ShortestPressMilliseconds = 3_000;

    /// <summary>Longest press that counts, in milliseconds.</summary>
    public const int LongestPressMilliseconds = 10_000;

    /// <summary>How long a command is accepted after the release, in milliseconds.</summary>
    public const int WindowMilliseconds = 30_000;

    // 2^32 over the golden ratio: multiples of it are far apart.
    private const uint Golden = 0x9E3779B9;

    private int _pressedMilliseconds;
    private int _downMilliseconds;
    private int _windowMilliseconds;
    private bool _seenReleased;
    private bool _wasPressed;
    private uint _state = Golden;

    /// <summary>The button has been down for longer than any person presses it.</summary>
    public bool Stuck;

    /// <summary>Number the next command must repeat; 0 while no window is open.</summary>
    public uint Nonce;

    /// <summary>The numbers of this boot shall be others than those of the boots before.</summary>
    /// <param name="boots">Boots so far, the present one included.</param>
    public void Seed(int boots)
    {
        _state = Golden * ((uint)boots + 1);
    }

    /// <summary>Follows the button for one tick.</summary>
    /// <param name="pressed">The button is down.</param>
    /// <param name="clock">Present time (the moment of the release feeds the nonce) and time since the previous tick.</param>
    public void Update(bool pressed, TickClock clock)
    {
        if (Nonce != 0)
        {
            _windowMilliseconds -= clock.ElapsedMilliseconds;

            if (_windowMilliseconds <= 0 || clock.Faulty)
            {
                Nonce = 0;
            }
        }

        WatchForStuck(pressed, clock.ElapsedMilliseconds);

        if (pressed)
        {
            Hold(clock);
        }
        else
        {
            Release(clock.NowMilliseconds);
        }

        _wasPressed = pressed;
    }

    /// <summary>Uses the open window up: true exactly once for the right number.</summary>
    public bool Consume(uint nonce)
    {
        bool right = Nonce != 0 && nonce == Nonce;
        Nonce = 0;
        return right;
    }

    private void WatchForStuck(bool pressed, int elapsedMilliseconds)
    {
        int down = _wasPressed ? _downMilliseconds + elapsedMilliseconds : 0;
        _downMilliseconds = !pressed ? 0 : down < 0 ? int.MaxValue : down;
        Stuck = _downMilliseconds >= ProtectionSettings.ButtonStuckMilliseconds;
    }

    private void Hold(TickClock clock)
    {
        if (clock.Faulty)
        {
            _pressedMilliseconds = LongestPressMilliseconds + 1;
        }
        else if (_wasPressed && _pressedMilliseconds <= LongestPressMilliseconds)
        {
            _pressedMilliseconds += clock.ElapsedMilliseconds;
        }
    }

    private void Release(long nowMilliseconds)
    {
        bool counts = _seenReleased && _pressedMilliseconds >= ShortestPressMilliseconds && _pressedMilliseconds <= LongestPressMilliseconds;
        _seenReleased = true;
        _pressedMilliseconds = 0;

        if (!counts)
        {
            return;
        }

        _state = (_state ^ (uint)nowMilliseconds ^ (uint)(nowMilliseconds >> 32)) * 1_664_525u + 1_013_904_223u;
        Nonce = _state == 0 ? 1 : _state;
        _windowMilliseconds = WindowMilliseconds;
    }
}
