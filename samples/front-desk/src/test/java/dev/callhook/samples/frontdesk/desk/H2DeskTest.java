package dev.callhook.samples.frontdesk.desk;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
final class H2DeskTest
        implements ContactsContract, AppointmentsContract, CallsContract, RaceContract, RowsContract, LifeContract {

    private final TestClock clock = new TestClock(FRIDAY_MORNING);
    private Path folder;
    private int databases;
    private String url;
    private DeskDatabase desk;

    @BeforeAll
    void open(@TempDir Path temporary) {
        folder = temporary;
        url = newUrl();
        desk = DeskDatabase.open(url, new OpeningHours(), clock);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Override
    public DeskDatabase desk() {
        return desk;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String newUrl() {
        databases++;
        return DeskDatabase.DEFAULT_URL.replace(
                "./target/front-desk/desk", folder.resolve("desk" + databases).toString());
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
