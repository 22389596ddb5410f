package dev.callhook.cli;

import dev.callhook.DispatchLimits;
import dev.callhook.WebhookDispatcher;
import dev.callhook.WebhookDispatcherBuilder;
import dev.callhook.handler.InvalidHandlerException;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.testkit.ToolsFile;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the definitions of tools, or writes them to a file. */
@Command(
        name = "tools",
        description =
                "Prints the definitions of all @Tool methods in packages, as an assistant's llm_config.tools takes"
                        + " them. No object of the application is made.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:there are no tools, or they have problems, or the file cannot be written",
            "2:wrong usage"
        },
        footer = {
            "",
            "The classes of the application must be on the class path:",
            "  java -cp callhook.jar:target/classes:... dev.callhook.cli.CallhookCommand tools com.acme.frontdesk"
        })
final class ToolsCommand implements Callable<Integer> {

    /** What an application may set at the most: its own limits are not known here, and no method is refused for them. */
    private static final DispatchLimits WIDEST =
            DispatchLimits.of().margin(Duration.ofMillis(1)).backgroundLimit(Duration.ofHours(24));

    @Parameters(
            arity = "1..*",
            paramLabel = "PACKAGE",
            description = "Packages with handler methods; those below them are read too.")
    private List<String> packages = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write this file instead. Missing folders are made.")
    private @Nullable Path out;

    @Option(
            names = "--supplied",
            paramLabel = "TYPE",
            description =
                    "The name of a class that an ArgumentResolver of the application supplies, so that parameters of this"
                            + " type are no arguments of a tool. May be repeated.")
    private List<String> supplied = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        WebhookDispatcherBuilder builder =
                WebhookDispatcher.builder().limits(WIDEST).scan(packages.toArray(String[]::new));
        supplied.forEach(name -> builder.argumentResolver(new SuppliedType(type(name))));
        try {
            return print(builder.toolDefinitions(), err);
        } catch (InvalidHandlerException e) {
            e.problems().forEach(err::println);
        } catch (UncheckedIOException e) {
            err.println("the file cannot be written: " + e.getCause());
        }
        return 1;
    }

    private int print(ToolDefinitions tools, PrintWriter err) {
        int count = tools.all().size();
        if (count == 0) {
            err.println("there is no @Tool method in " + String.join(", ", packages)
                    + ": name the package of the classes that have them");
            return 1;
        }
        if (out == null) {
            spec.commandLine().getOut().print(ToolsFile.text(tools));
            spec.commandLine().getOut().flush();
            return 0;
        }
        boolean changed = ToolsFile.at(out).write(tools);
        err.println((changed ? "wrote " : "nothing has changed in ") + out + ", tools: " + count);
        return 0;
    }

    private Class<?> type(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--supplied " + name
                            + ": no such class can be loaded; write the name with its package, and $ before the"
                            + " name of a nested class");
        }
    }
}
