// project: Core
using System.Text; // <- CS0234

namespace InvertedAnodeBms.Core;

public static class Texts
{
    public static int Length()
    {
        return new StringBuilder().Length; // <- CS0246
    }
}
