// project: Core
using System.Threading.Tasks; // <- CS0234

namespace InvertedAnodeBms.Core;

public static class Later
{
    public static async Task Wait() // <- CS0246
    {
        await Task.Delay(1); // <- CS0103
    }
}
