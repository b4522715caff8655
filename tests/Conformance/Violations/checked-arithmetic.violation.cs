// project: Core
namespace InvertedAnodeBms.Core.Protection;

public static class Sums
{
    public static int Add(int left, int right)
    {
        return checked(left + right); // <- here
    }

    public static int Narrow(long value)
    {
        checked
        {
            return (int)value; // <- here
        }
    }
}
