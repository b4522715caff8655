namespace System;

/// <summary>nanoFramework's span of bytes (a ref struct there too).</summary>
public readonly ref struct SpanByte
{
    private readonly Span<byte> _span;

    /// <summary>Covers a whole array.</summary>
    public SpanByte(byte[] array)
    {
        _span = array;
    }

    /// <summary>Covers a part of an array.</summary>
    public SpanByte(byte[] array, int start, int length)
    {
        _span = new Span<byte>(array, start, length);
    }

    /// <summary>Number of bytes.</summary>
    public int Length => _span.Length;

    internal Span<byte> AsSpan()
    {
        return _span;
    }
}
