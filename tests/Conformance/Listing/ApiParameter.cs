namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>One parameter of a listed member.</summary>
/// <param name="Modifier">Empty, or <c>ref</c>, <c>out</c>, <c>params</c>.</param>
/// <param name="Type">Full name of the type, arrays with <c>[]</c>.</param>
/// <param name="Name">Name, which callers may use.</param>
/// <param name="Default">Literal that stands in when the caller gives none, or null.</param>
public sealed record ApiParameter(string Modifier, string Type, string Name, string? Default);
