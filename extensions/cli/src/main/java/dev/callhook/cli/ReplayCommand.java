package dev.callhook.cli;

import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends what was recorded. */
@Command(
        name = "replay",
        description =
                "Sends a recorded delivery again, byte for byte and freshly signed, and prints the answer's body.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:answered with status 200", "1:answered otherwise, or not at all", "2:wrong usage"},
        footer = {
            "",
            "A server that has seen the delivery answers as it did then, and runs nothing: --new-call makes it another call.",
            "",
            "Example:",
            "  callhook replay booking.json --url http://127.0.0.1:8080/webhooks/voice --new-call"
        })
final class ReplayCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", description = "The body of the delivery: JSON.")
    private Path file = Path.of("");

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--new-call", description = "Give the call a new id, so that it is no duplicate.")
    private boolean newCall;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return new OneDelivery(target.kit(), spec.commandLine()).send(file.toString(), payload());
    }

    private SamplePayload payload() {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        try {
            SamplePayload payload = SamplePayloads.read(file);
            return newCall ? payload.callId(UUID.randomUUID().toString()) : payload;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
