package dev.callhook.cli;

import dev.callhook.testkit.WebhookTestKit;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The server that a command sends to. */
final class TargetOptions {

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "Where the server listens, such as http://127.0.0.1:8080/webhooks/voice.")
    private @Nullable URI url;

    @Mixin
    private SecretOption secret = new SecretOption();

    @Option(
            names = "--allow-remote",
            description = "Send to another machine too: there, handlers book and file for real.")
    private boolean remoteAllowed;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    URI url() {
        return Objects.requireNonNull(url, "picocli requires it");
    }

    WebhookTestKit kit() {
        WebhookTestKit kit = ofUrl();
        if (!remoteAllowed && !isLoopback()) {
            throw wrong(
                    "--url " + url() + " is not this machine: what is made up here would run there for real; if that"
                            + " is meant, add --allow-remote");
        }
        return kit;
    }

    private WebhookTestKit ofUrl() {
        try {
            return WebhookTestKit.of(url(), secret.secret());
        } catch (IllegalArgumentException e) {
            throw wrong("--url " + e.getMessage());
        }
    }

    private boolean isLoopback() {
        String host = url().getHost();
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            throw wrong("--url " + url() + ": no machine is known by the name " + host);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
