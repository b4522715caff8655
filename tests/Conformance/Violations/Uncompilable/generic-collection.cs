// project: Core
using System.Collections.Generic; // <- CS0234

namespace InvertedAnodeBms.Core;

public sealed class History
{
    public List<int> Items = new List<int>(); // <- CS0246
}
