// project: Core
namespace InvertedAnodeBms.Core;

public sealed class Stage
{
    public int Value { get; set; }

    public int Later { get; set; }
}

public sealed class BmsController
{
    private readonly Stage _stage = new Stage();

    public void Tick(long nowMilliseconds)
    {
        _stage.Value = (int)nowMilliseconds; // <- here
        Use();
    }

    private int Use()
    {
        return _stage.Value; // <- here
    }
}
