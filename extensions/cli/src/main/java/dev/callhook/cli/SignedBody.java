package dev.callhook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private SecretOption secret = new SecretOption();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    String secret() {
        return secret.secret();
    }

    byte[] bytes() {
        try {
            return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "the file " + file + " cannot be read: " + e);
        }
    }
}
