using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Properties;

/// <summary>The cell designs of the firmware by number.</summary>
internal static class Designs
{
    public static CellDesign Create(CellDesignId id)
    {
        return id switch
        {
            CellDesignId.LfpLithiumPouch36 => LfpLithiumPouch36.Create(),
            CellDesignId.Nmc21700 => Nmc21700.Create(),
            _ => GraphiteLithiumCoin.Create(),
        };
    }
}
