namespace InvertedAnodeBms.Recordings.Tests;

/// <summary>A stream that takes what fits and then fails, as a full disk does.</summary>
internal sealed class FullDisk : MemoryStream
{
    private readonly int _capacity;

    public FullDisk(int capacity)
    {
        _capacity = capacity;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        int room = (int)Math.Min(buffer.Length, _capacity - Length);
        base.Write(buffer[..room]);

        if (room < buffer.Length)
        {
            throw new IOException("No space left on device.");
        }
    }
}
