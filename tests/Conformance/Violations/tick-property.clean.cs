// project: Core
namespace InvertedAnodeBms.Core;

public sealed class Stage
{
    public int Value;
    public readonly int[] Numbers = new int[3];

    public int Later { get; set; }
}

public sealed class BmsController
{
    private readonly Stage _stage = new Stage { Later = 1 };

    public void Tick(long nowMilliseconds)
    {
        _stage.Value = (int)nowMilliseconds + _stage.Numbers.Length;
    }

    public int Report()
    {
        return _stage.Later;
    }
}
