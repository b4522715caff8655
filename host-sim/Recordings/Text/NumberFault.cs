namespace InvertedAnodeBms.Recordings;

/// <summary>Why a cell is no number that can be used.</summary>
internal enum NumberFault
{
    None,
    Empty,
    NotFinite,
    DecimalComma,
    NotANumber,
}
