// project: Board
using System.Threading;

namespace InvertedAnodeBms.Boards.Example;

public static class Program
{
    public static void Main()
    {
        new Thread(Work).Start(); // <- here
    }

    private static void Work()
    {
        Thread.Sleep(10); // <- here
    }
}
