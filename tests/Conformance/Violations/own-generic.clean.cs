// project: Core
namespace InvertedAnodeBms.Core;

public sealed class IntRing
{
    public readonly int[] Items = new int[8];
    public int Count;
}
