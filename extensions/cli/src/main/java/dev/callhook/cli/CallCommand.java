package dev.callhook.cli;

import dev.callhook.cli.script.CallScript;
import dev.callhook.cli.script.ScriptedCall;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays a call. */
@Command(
        name = "call",
        description = "Plays a whole call as a script tells it, and prints what came back and when.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all answers are as expected",
            "1:some are not, or did not come",
            "2:wrong usage, or a wrong script"
        },
        footer = {
            "",
            "Examples:",
            "  URL=http://127.0.0.1:8080/webhooks/voice",
            "  callhook call greeting.yaml --url $URL",
            "  callhook call booking.yaml --url $URL --define day=$(date -d 'next monday' +%%F)",
            "",
            "A script:",
            "  call: inbound                    # or outbound, web",
            "  number: \"+442079460001\"          # in quotes; without it the caller withholds the number",
            "  assistant: {name: Front desk}    # what the platform has saved of it, if that matters",
            "  steps:",
            "    - assistant-request",
            "    - pause: 1.5s",
            "    - in-progress",
            "    - tool: book_appointment       # or tools: with a list of them, for several at once",
            "      arguments: {date: \"$${day}\", time: \"09:30\"}",
            "      answer: booked               # what the result has in it; or error: if it is to fail",
            "    - redeliver                    # the last event again, freshly signed",
            "    - ended                        # or ended-with-error: no answer",
            "    - end-of-call-report:",
            "        summary: An appointment was made.",
            "        analysis: {reason: check-up}",
            "",
            "replay sends it with its old signature. An event may also have status: 401 (what is to come",
            "back), copies: 10 (all at once), late: true (it arrives after the next one), and a fault:",
            "wrong-secret, stale-timestamp, truncated-body, slow-body or client-gone."
        })
final class CallCommand implements Callable<Integer> {

    @Mixin
    private ScriptFile file = new ScriptFile();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        CallScript script = file.script();
        Screen screen = Screen.out(spec.commandLine());
        PrintedCall printed = new PrintedCall(screen, script);
        ScriptedCall call = new ScriptedCall(script, target.kit(), printed);
        screen.line(Screen.plain(script.parties()) + ", id " + call.callId() + ", to " + target.url());
        call.play(true);
        return printed.sumUp() ? 0 : 1;
    }
}
