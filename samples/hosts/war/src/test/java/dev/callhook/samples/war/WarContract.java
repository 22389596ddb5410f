package dev.callhook.samples.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.samples.contract.Caller;
import dev.callhook.samples.contract.HostContract;
import dev.callhook.samples.contract.HostSettings;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What holds for the WAR in every container, beside what holds for every host. */
interface WarContract extends HostContract {

    /** The WAR that was built. */
    Path WAR = Path.of(System.getProperty("war"));

    @Test
    default void findsHandlersOfWebInfClasses(Caller caller) {
        assertThat(caller.answer(
                        "{\"message\":{\"type\":\"tool-calls\",\"tool_call_list\":[{\"id\":\"t1\",\"function\":{"
                                + "\"name\":\"opening_hours\",\"arguments\":{\"day\":\"monday\"}}}]}}"))
                .isEqualTo("{\"results\":[{\"tool_call_id\":\"t1\",\"result\":{\"open\":\"closed\"}}]}");
    }

    @Test
    default void hasTheApplicationInTheWarAlone() {
        assertThatThrownBy(() -> Class.forName("dev.callhook.WebhookDispatcher"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("dev.callhook.samples.war.OpeningHours"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    /** Writes the WAR's own descriptor with other settings. */
    static Path descriptor(HostSettings settings) throws IOException {
        String text;
        try (FileSystem war = FileSystems.newFileSystem(WAR)) {
            text = Files.readString(war.getPath("WEB-INF/web.xml"));
        }
        String changed = text.replace("WEBHOOK_SECRET", variable(settings.secret()))
                .replace("<async-supported>true<", "<async-supported>" + settings.asyncSupported() + "<");
        return Files.writeString(Files.createTempFile("web", ".xml"), changed);
    }

    private static String variable(String secret) {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getValue().equals(secret))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
