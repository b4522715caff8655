namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>One UART: bytes the firmware sent, bytes the host sent.</summary>
public sealed class VirtualUart
{
    private byte[] _sent = new byte[4096];
    private int _sentCount;
    private readonly Queue<byte> _received = new();
    private bool _asleep;
    private bool _lost;

    /// <summary>Bytes that firmware has sent since the last <see cref="TakeSent"/>.</summary>
    public ReadOnlySpan<byte> Sent => _sent.AsSpan(0, _sentCount);

    /// <summary>Nothing is connected: sent bytes vanish.</summary>
    public bool Disconnected { get; set; }

    /// <summary>The driver fails: every access from firmware throws.</summary>
    public bool Broken { get; set; }

    /// <summary>Forgets the bytes sent so far.</summary>
    public void TakeSent()
    {
        _sentCount = 0;
    }

    /// <summary>The host sends bytes to the firmware.</summary>
    public void Receive(ReadOnlySpan<byte> bytes)
    {
        _lost |= _asleep && bytes.Length > 0;

        foreach (byte value in Powered && !_asleep ? bytes : default)
        {
            _received.Enqueue(value);
        }
    }

    /// <summary>The chip has power; without it nothing leaves and nothing arrives.</summary>
    internal bool Powered { get; set; } = true;

    /// <summary>The chip sleeps: what arrives is lost.</summary>
    internal bool Asleep
    {
        set
        {
            _asleep = value;
            _lost = false;
        }
    }

    /// <summary>Something has arrived and been lost since it fell asleep.</summary>
    internal bool LostWhileAsleep => _lost;

    internal int ReceivedCount => _received.Count;

    internal void Send(ReadOnlySpan<byte> bytes)
    {
        if (Disconnected || !Powered)
        {
            return;
        }

        if (_sentCount + bytes.Length > _sent.Length)
        {
            Array.Resize(ref _sent, Math.Max(_sent.Length * 2, _sentCount + bytes.Length));
        }

        bytes.CopyTo(_sent.AsSpan(_sentCount));
        _sentCount += bytes.Length;
    }

    internal int Take(Span<byte> bytes)
    {
        int count = 0;

        while (count < bytes.Length && _received.TryDequeue(out byte value))
        {
            bytes[count++] = value;
        }

        return count;
    }

    internal void DropReceived()
    {
        _received.Clear();
    }
}
