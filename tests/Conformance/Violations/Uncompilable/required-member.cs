// project: Core
namespace InvertedAnodeBms.Core;

public sealed class Limits // <- CS0656
{
    public required int Trip; // <- CS8936
}
