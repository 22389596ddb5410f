package dev.callhook.cli;

import dev.callhook.http.WebhookHeaders;
import dev.callhook.signature.WebhookSigner;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the headers that make a body a signed delivery. */
@Command(
        name = "sign",
        description = "Signs a body as the platform does, and prints the two headers.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage"},
        footer = {
            "",
            "Example:",
            "  callhook sign body.json > headers.txt",
            "  curl -s http://127.0.0.1:8080/webhooks/voice -H 'Content-Type: application/json' \\",
            "      -H @headers.txt --data-binary @body.json"
        })
final class SignCommand implements Callable<Integer> {

    @Mixin
    private SignedBody body = new SignedBody();

    @Option(
            names = "--timestamp",
            paramLabel = "SECONDS",
            description = "Unix time in seconds; now by default. Servers refuse what is older than five minutes.")
    private @Nullable Long timestamp;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        long seconds = timestamp == null ? Clock.systemUTC().instant().getEpochSecond() : timestamp;
        String signature = WebhookSigner.of(body.secret()).sign(seconds, body.bytes());
        spec.commandLine()
                .getOut()
                .printf("%s: %d%n%s: %s%n", WebhookHeaders.TIMESTAMP, seconds, WebhookHeaders.SIGNATURE, signature);
        return 0;
    }
}
