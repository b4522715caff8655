using System.CommandLine;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms completion</c>: a script that lets a shell complete verbs, options, ports and names.</summary>
public static class CompletionCommand
{
    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _iabms() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(iabms "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _iabms iabms
            """,
        ["zsh"] = """
            _iabms() {
                local -a found
                found=("${(@f)$(iabms "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
                compadd -a found
            }
            compdef _iabms iabms
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName iabms -ScriptBlock {
                param($word, $ast, $cursor)
                iabms "[suggest:$cursor]" "$ast" | Where-Object { $_ -like "$word*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string> shell = new("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong([.. s_scripts.Keys]);
        Command command = new("completion", "Print a script that completes the command line; it needs the tool in the path as 'iabms'.") { shell };
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.WriteLine(s_scripts[parsed.GetValue(shell)!]);
            return ExitCode.Held;
        });
        return command;
    }
}
