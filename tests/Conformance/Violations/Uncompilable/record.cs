// project: Core
namespace InvertedAnodeBms.Core;

public sealed record Point(int X, int Y); // <- CS0518
