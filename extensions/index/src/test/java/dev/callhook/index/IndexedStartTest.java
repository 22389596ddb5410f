package dev.callhook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedStartTest {

    private static final String DESK = """
            package shop;
            public class Desk {
                @dev.callhook.handler.Tool("hours") public String hours(String day) { return "open"; }
            }
            """;

    @TempDir
    private Path folder;

    private Sources sources;

    @BeforeEach
    void start() {
        sources = new Sources(folder);
    }

    @Test
    void findsWhatTheIndexOfAFolderNames() throws Exception {
        Path classes = sources.indexed("app", DESK, "package shop; record Price(int pounds) {}");

        StartUp start = StartUp.scanning(List.of("shop"), classes);

        assertThat(start.problems()).isEmpty();
        assertThat(start.lines())
                .containsExactly(
                        "INFO shop is not scanned, its handler classes are those of the index in [" + classes + "]",
                        "INFO @Tool(\"hours\") is answered by Desk.hours(String)");
    }
}
