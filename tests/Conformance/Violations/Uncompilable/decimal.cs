// project: Core
namespace InvertedAnodeBms.Core;

public static class Money
{
    public static decimal Half(decimal value) // <- CS0518
    {
        return value / 2;
    }
}
