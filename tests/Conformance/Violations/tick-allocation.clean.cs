// project: Core
using System;

namespace InvertedAnodeBms.Core;

public interface IStage
{
    int Run(int value);
}

public struct Pair
{
    public int Value;

    public Pair(int value)
    {
        Value = value;
    }
}

public sealed class QuietStage : IStage
{
    private readonly byte[] _bytes = new byte[8];
    private readonly int[] _numbers = new int[4];

    public int Run(int value)
    {
        // Structs live on the evaluation stack.
        Pair pair = new Pair(value);
        SpanByte span = new SpanByte(_bytes);
        Array.Clear(_numbers, 0, _numbers.Length);
        return pair.Value + span.Length;
    }

    public string Describe()
    {
        // Nothing in the tick calls this.
        return "quiet " + new int[3].Length;
    }
}

public sealed class BmsController
{
    private readonly IStage _stage = new QuietStage();

    public void Tick(long nowMilliseconds)
    {
        _stage.Run((int)nowMilliseconds);
    }
}
