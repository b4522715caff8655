namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>What a channel showed without any calibration, and what a reference meter showed at that moment.</summary>
/// <param name="Channel">The channel: a cell from 0, lowest first, or <see cref="ChannelFit.Current"/>.</param>
/// <param name="Shown">Mean of the channel, in V or mA.</param>
/// <param name="True">Meter, in V or mA.</param>
/// <param name="Deviation">Standard deviation of that mean, in V or mA; 0 when unknown.</param>
public sealed record CalibrationPoint(int Channel, double Shown, double True, double Deviation);
