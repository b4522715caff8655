// project: Core
using System;

namespace InvertedAnodeBms.Core;

public interface IStage
{
    int Run(int value);
}

public delegate int Step(int value);

public sealed class Pair
{
    public int Value;
}

public sealed class MakingStage : IStage
{
    public int Run(int value)
    {
        Pair pair = new Pair(); // <- here
        int[] numbers = new int[value]; // <- here
        return pair.Value + numbers.Length;
    }
}

public abstract class StageBase
{
    public abstract int Run(int value);
}

public class TextStage : StageBase, IStage
{
    private readonly int[] _numbers = new int[4];

    public override int Run(int value)
    {
        string text = value.ToString(); // <- here
        object boxed = value; // <- here
        int[] copy = (int[])_numbers.Clone(); // <- here

        try
        {
            return text.Length + copy.Length;
        }
        catch (InvalidOperationException)
        {
            throw new ArgumentException(boxed as string); // <- here
        }
    }
}

public sealed class BmsController
{
    private readonly IStage[] _stages = new IStage[] { new MakingStage(), new TextStage() };
    private readonly Step _step;
    private string _name = "";

    public BmsController()
    {
        _step = Hidden;
    }

    public void Tick(long nowMilliseconds)
    {
        int value = (int)nowMilliseconds;

        for (int i = 0; i < _stages.Length; i++)
        {
            value = _stages[i].Run(value);
        }

        Step other = Named; // <- here
        value = _step(other(value));
        _name = value > 0 ? "more" : _name; // <- here
    }

    private static int Hidden(int value)
    {
        return new byte[value].Length; // <- here
    }

    private static int Named(int value)
    {
        return value;
    }
}
