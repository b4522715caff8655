// project: Board
namespace InvertedAnodeBms.Boards.Example;

public static class Pins
{
    #region Gates

    /// <summary>In a text "#if" is nothing.</summary>
    public const int Gate = 25;

    #endregion
}
