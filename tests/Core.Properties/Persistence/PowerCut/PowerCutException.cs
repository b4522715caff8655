namespace InvertedAnodeBms.Core.Properties.Persistence.PowerCut;

/// <summary>The power has failed: the program ends here.</summary>
public sealed class PowerCutException : Exception
{
}
