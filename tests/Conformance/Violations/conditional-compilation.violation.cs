// project: Board
namespace InvertedAnodeBms.Boards.Example;

public static class Pins
{
#if DEVICE // <- here
    public const int Gate = 25;
#else
    public const int Gate = 0;
#endif
}
