package dev.callhook.cli;

import dev.callhook.http.WebhookHeaders;
import dev.callhook.http.WebhookRequest;
import dev.callhook.signature.HmacSignatureVerifier;
import dev.callhook.signature.SignatureVerificationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether a signature fits a body, and if not, what is the likely cause. */
@Command(
        name = "verify",
        description = "Tells whether the headers of a delivery fit its body and the secret, and why not.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:a server takes the delivery", "1:a server refuses it", "2:wrong usage"},
        footer = {"", "Example:", "  callhook verify body.json --timestamp 1777883406 --signature sha256=cd045b93..."})
final class VerifyCommand implements Callable<Integer> {

    private static final String SECRET = "of the platform";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Mixin
    private SignedBody body = new SignedBody();

    @Option(
            names = "--timestamp",
            required = true,
            paramLabel = "TEXT",
            description = "The header " + WebhookHeaders.TIMESTAMP + ".")
    private String timestamp = "";

    @Option(
            names = "--signature",
            required = true,
            paramLabel = "TEXT",
            description = "The header " + WebhookHeaders.SIGNATURE + ".")
    private String signature = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        WebhookRequest request = WebhookRequest.of(
                Map.of(WebhookHeaders.TIMESTAMP, List.of(timestamp), WebhookHeaders.SIGNATURE, List.of(signature)),
                body.bytes());
        Map<String, String> secrets = Map.of(SECRET, body.secret());
        try {
            HmacSignatureVerifier.of(secrets, TOLERANCE, Clock.systemUTC()).verify(request);
            say("the signature fits");
            return 0;
        } catch (SignatureVerificationException e) {
            say("a server answers 401, " + e.reason() + ": " + e.getMessage()
                    + (fitsInItsTime(secrets, request) ? "; the signature itself fits" : ""));
            return 1;
        }
    }

    private boolean fitsInItsTime(Map<String, String> secrets, WebhookRequest request) {
        try {
            Clock then = Clock.fixed(Instant.ofEpochSecond(Long.parseLong(timestamp)), ZoneOffset.UTC);
            HmacSignatureVerifier.of(secrets, TOLERANCE, then).verify(request);
            return true;
        } catch (SignatureVerificationException | NumberFormatException e) {
            return false;
        }
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }
}
