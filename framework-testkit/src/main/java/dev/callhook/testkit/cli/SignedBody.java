package dev.callhook.testkit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A body and the secret that signs it, as two commands ask for them. */
final class SignedBody {

    @Parameters(
            arity = "1",
            paramLabel = "FILE",
            description = "The body, byte for byte as it is sent; - reads standard input.")
    private String file = "-";

    @Option(
            names = "--secret-env",
            paramLabel = "NAME",
            defaultValue = "WEBHOOK_SECRET",
            description = "The environment variable with the secret: ${DEFAULT-VALUE} by default.")
    private String secretVariable = "WEBHOOK_SECRET";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    String secret() {
        String secret = System.getenv(secretVariable);
        if (secret == null || secret.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the environment variable " + secretVariable
                            + " is not set: it must hold the webhook secret, which is better not written on a command line");
        }
        return secret;
    }

    byte[] bytes() {
        try {
            return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "the file " + file + " cannot be read: " + e);
        }
    }
}
