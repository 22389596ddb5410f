package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The method that the log shows for a tool that no method answers, pasted into a class. */
record PastedMethod(String text) {

    static final String SHOWN = "INFO no method answers the tool ";
    static final String BODY = " { return \"This is not possible yet.\"; }";
    static final String ANSWER = SignedRequests.result("{'value':'This is not possible yet.'}");

    private static final String IMPORTS = """
            import com.fasterxml.jackson.databind.JsonNode;
            import dev.callhook.handler.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            """;

    static List<String> lines(CapturedLog log) {
        return log.lines().stream().filter(line -> line.startsWith(SHOWN)).toList();
    }

    /** Returns the only one that was shown. */
    static PastedMethod in(CapturedLog log) {
        List<String> lines = lines(log);
        assertThat(lines).hasSize(1);
        return new PastedMethod(lines.get(0).substring(lines.get(0).indexOf("@Tool(")));
    }

    /** Compiles it, and has it answer a call. */
    String answer(Path folder, String tool, String arguments) throws Exception {
        return compiled(Files.createTempDirectory(folder, "pasted"))
                .visible(loader -> SignedRequests.to(
                                loader.loadClass("Pasted").getConstructor().newInstance())
                        .tool(tool, arguments));
    }

    private CompiledClasses compiled(Path folder) throws IOException {
        String source = IMPORTS + "public final class Pasted {\n" + text + "\n}\n";
        return CompiledClasses.of(folder, Map.of("Pasted.java", source), "-parameters", "-encoding", "UTF-8");
    }
}
