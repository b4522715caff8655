using System.Reflection;
using System.Text;

namespace InvertedAnodeBms.Cli.Serve.Web;

/// <summary>
/// The files of the page, all inside the tool. With uPlot when the build could fetch it; the page draws its chart by itself otherwise.
/// </summary>
public sealed class PageFiles
{
    private const string Prefix = "page/";
    private const string Script = "uPlot.iife.min.js";
    private const string Sheet = "uPlot.min.css";
    private const string Licence = "uPlot.LICENSE";
    private const string TextType = "text/plain; charset=utf-8";
    private const string ScriptType = "text/javascript; charset=utf-8";
    private const string SheetType = "text/css; charset=utf-8";

    private static readonly string[] s_scripts =
    [
        "text.js", "store.js", "svg-chart.js", "uplot-chart.js", "strip.js", "tiles.js", "lithium.js", "app.js",
    ];

    private readonly Dictionary<string, PageFile> _files = new(StringComparer.Ordinal);

    /// <summary>Puts the page together.</summary>
    /// <param name="token">Token for its requests.</param>
    /// <param name="withUPlot">Use uPlot when it is there.</param>
    public PageFiles(string token, bool withUPlot = true)
    {
        HasUPlot = withUPlot && HasBuiltInUPlot;
        StringBuilder tags = new();

        if (HasUPlot)
        {
            _files["/uplot.js"] = new PageFile(ScriptType, Read(Script));
            _files["/uplot.css"] = new PageFile(SheetType, Read(Sheet));
            _files["/uplot-licence.txt"] = new PageFile(TextType, Read(Licence));
            tags.Append("<link rel=\"stylesheet\" href=\"uplot.css\"><script defer src=\"uplot.js\"></script>");
        }

        string page = Text("index.html")
            .Replace("{{token}}", token, StringComparison.Ordinal)
            .Replace("{{uplot}}", $"{tags}", StringComparison.Ordinal);
        _files["/"] = new PageFile("text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));
        _files["/app.css"] = new PageFile(SheetType, Read("app.css"));
        _files["/app.js"] = new PageFile(ScriptType, Encoding.UTF8.GetBytes(string.Join('\n', s_scripts.Select(Text))));
    }

    /// <summary>The build could fetch uPlot.</summary>
    public static bool HasBuiltInUPlot { get; } = Resource(Script) is not null;

    /// <summary>This page uses it.</summary>
    public bool HasUPlot { get; }

    /// <summary>Paths of all files.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>A file by its path; null when there is none.</summary>
    public PageFile? Find(string path)
    {
        return _files.GetValueOrDefault(path);
    }

    private static string Text(string name)
    {
        return Encoding.UTF8.GetString(Read(name));
    }

    private static byte[] Read(string name)
    {
        using Stream stream = Resource(name) ?? throw new InvalidOperationException($"The tool was built without {name}.");
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static Stream? Resource(string name)
    {
        return Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name);
    }
}
