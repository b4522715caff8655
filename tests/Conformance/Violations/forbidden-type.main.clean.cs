// project: Board
using System.Threading;

namespace InvertedAnodeBms.Boards.Example;

public static class Program
{
    public static void Main()
    {
        while (true)
        {
            Thread.Sleep(10);
        }
    }
}
