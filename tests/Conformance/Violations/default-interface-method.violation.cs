// project: Core
namespace InvertedAnodeBms.Core.Charging;

public interface ILimiter
{
    int Microamps();

    bool Blocks() // <- here
    {
        return Microamps() <= 0;
    }
}
