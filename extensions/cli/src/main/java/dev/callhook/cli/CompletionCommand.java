package dev.callhook.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what lets a shell complete the command. */
@Command(
        name = "completion",
        description = "Prints a script with which bash and zsh complete commands, options and events.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage"},
        footer = {"", "Example: source <(callhook completion)"})
final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("callhook", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
