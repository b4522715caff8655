// project: Core
using System.Collections;

namespace InvertedAnodeBms.Core;

public static class Numbers
{
    public static IEnumerable UpTo(int count)
    { // <- CS0518
        for (int i = 0; i < count; i++)
        {
            yield return i;
        }
    }
}
