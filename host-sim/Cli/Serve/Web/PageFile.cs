namespace InvertedAnodeBms.Cli.Serve.Web;

/// <summary>A part of the page.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PageFile(string Type, byte[] Content);
