namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>The look of every report: on a screen, on a phone, on paper.</summary>
public static class ReportStyle
{
    /// <summary>The style sheet. On a phone tables of class "stack" become lists, and figures show their narrow picture.</summary>
    public const string Text = """
        body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 960px; padding: 0 1rem; line-height: 1.45;
          color: #1a1a1a; background: #fff; }
        h1, h2, td, th, li, p { overflow-wrap: anywhere; }
        table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
        th, td { border-bottom: 1px solid #ddd; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
        table.facts th { width: 14rem; font-weight: 600; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        table.dense { font-size: 0.75rem; } table.dense th, table.dense td { padding: 0.2rem 0.3rem; overflow-wrap: normal; }
        table.events td:not(:last-child) { width: 1%; white-space: nowrap; text-align: left; }
        .pass { color: #15803d; } .fail { color: #b91c1c; font-weight: 600; } .note { color: #555; }
        figure { margin: 0 0 1rem; break-inside: avoid; }
        svg { display: block; width: 100%; height: auto; }
        .narrow { display: none; }
        .pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 1rem; }
        .pictures figure { margin: 0; border: 1px solid #ddd; }
        @media screen and (max-width: 600px) {
          body { margin: 1rem auto; padding: 0 0.75rem; }
          h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; }
          .wide { display: none; } .narrow { display: block; }
          table.facts th { width: 38%; font-size: 0.95rem; overflow-wrap: break-word; }
          th, td { padding: 0.25rem 0.4rem; }
          table.dense { font-size: 0.9rem; }
          table.stack thead, table.results thead { display: none; }
          table.results tr { display: flex; flex-wrap: wrap; column-gap: 0.5rem; border-bottom: 1px solid #ddd; padding: 0.35rem 0; }
          table.results td { border: 0; padding: 0; }
          table.results td:first-child { flex-basis: 100%; font-weight: 600; }
          table.results td:nth-child(4) { margin-left: auto; color: #555; }
          table.stack tr { display: block; border-bottom: 1px solid #999; padding: 0.35rem 0; }
          table.stack td { display: flex; gap: 0.8rem; justify-content: space-between; border: 0; padding: 0.1rem 0;
            text-align: right; white-space: normal; }
          table.stack td:empty { display: none; }
          table.stack td:first-child { text-align: left; font-weight: 600; }
          table.stack td:not(:first-child)::before { content: attr(data-label); color: #555; text-align: left; flex: none; max-width: 60%; }
        }
        @media print {
          body { margin: 0; max-width: none; font-size: 9pt; }
          h2 { break-after: avoid; }
          tr { break-inside: avoid; }
          thead { display: table-header-group; }
          .pictures { grid-template-columns: 1fr 1fr; }
        }

        """;
}
