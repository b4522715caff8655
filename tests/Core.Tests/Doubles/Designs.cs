using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The cell designs of the firmware by number.</summary>
public static class Designs
{
    public static CellDesign Create(int id)
    {
        if (id == (int)CellDesignId.LfpLithiumPouch36)
        {
            return LfpLithiumPouch36.Create();
        }

        return id == (int)CellDesignId.Nmc21700 ? Nmc21700.Create() : GraphiteLithiumCoin.Create();
    }
}
