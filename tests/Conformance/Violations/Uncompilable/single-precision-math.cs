// project: Core
using System;

namespace InvertedAnodeBms.Core;

public static class Decay
{
    public static float Of(float time)
    {
        return MathF.Exp(-time); // <- CS0103
    }
}
