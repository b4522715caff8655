using System.Globalization;
using System.Text;

namespace InvertedAnodeBms.Recordings;

/// <summary>The ends of a file that <see cref="BdfWriter"/> has written: its header, and its last whole row.</summary>
/// <param name="Header">First line; empty when there is no whole one.</param>
/// <param name="LastRow">Cells of the last whole row; empty when there is none.</param>
/// <param name="WholeBytes">Length of the file without a line that was cut off.</param>
internal sealed record BdfTail(string Header, string[] LastRow, long WholeBytes)
{
    // Longer than any line the writer writes.
    private const int BlockBytes = 1 << 16;

    internal static BdfTail Read(Stream stream)
    {
        byte[] head = Block(stream, 0);
        int headerEnd = Array.IndexOf(head, (byte)'\n');

        if (headerEnd < 0)
        {
            return new BdfTail(string.Empty, [], 0);
        }

        long start = Math.Max(0, stream.Length - BlockBytes);
        byte[] end = Block(stream, start);
        int lastBreak = Array.LastIndexOf(end, (byte)'\n');
        string header = Encoding.UTF8.GetString(head, 0, headerEnd);

        if (start + lastBreak <= headerEnd)
        {
            return new BdfTail(header, [], headerEnd + 1);
        }

        int before = Array.LastIndexOf(end, (byte)'\n', lastBreak - 1);
        string row = Encoding.UTF8.GetString(end, before + 1, lastBreak - before - 1);
        return new BdfTail(header, row.Split(','), start + lastBreak + 1);
    }

    internal static double TimeOf(string[] row, IReadOnlyList<BdfColumn> columns)
    {
        int index = columns.Select(column => column.Name).ToList().IndexOf(BdfColumn.TestTime.Name);
        return row.Length == columns.Count && double.TryParse(row[index], CultureInfo.InvariantCulture, out double time)
            ? time
            : throw new InvalidDataException($"its last row is none of this recording: {string.Join(',', row)}.");
    }

    private static byte[] Block(Stream stream, long start)
    {
        byte[] block = new byte[Math.Min(BlockBytes, stream.Length - start)];
        stream.Position = start;
        stream.ReadExactly(block);
        return block;
    }
}
