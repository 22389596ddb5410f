package dev.callhook.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the secret is; never on the command line, which other users of the machine can read. */
final class SecretOption {

    @Option(
            names = "--secret-env",
            paramLabel = "NAME",
            defaultValue = "WEBHOOK_SECRET",
            description = "The environment variable with the secret: ${DEFAULT-VALUE} by default.")
    private String variable = "WEBHOOK_SECRET";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    String secret() {
        CallhookCommand root =
                (CallhookCommand) spec.commandLine().getCommandSpec().root().userObject();
        String secret = root.environment(variable);
        if (secret == null || secret.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the environment variable " + variable
                            + " is not set: it must hold the webhook secret, which is better not written on a command line");
        }
        return secret;
    }
}
