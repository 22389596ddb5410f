package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultValueTest {

    private final SignedRequests desk = SignedRequests.to(new Desk());

    @Test
    void takesTheDefaultOfWhatIsAbsentOrNull() {
        String defaults = result("{'value':'2 MONDAY 2026-05-04  [1, 2] {a=1} Guest[name=Ann]'}");

        assertThat(desk.tool("all", "{}")).isEqualTo(defaults);
        assertThat(desk.tool("all", "{'seats':null,'list':null}")).isEqualTo(defaults);
    }

    @Test
    void takesWhatIsGiven() {
        assertThat(desk.tool("all", "{'seats':3,'text':'x','list':[],'map':{},'guest':{'name':'Bob'}}"))
                .isEqualTo(result("{'value':'3 MONDAY 2026-05-04 x [] {} Guest[name=Bob]'}"));
    }

    @Test
    void doesNotHideAWrongArgumentBehindTheDefault() {
        assertThat(desk.tool("all", "{'seats':'many'}"))
                .isEqualTo(
                        error("the argument seats must be a whole number from -2147483648 to 2147483647, but is a text"
                                + " \"many\""));
    }

    record Guest(String name) {}

    private static final class Desk {

        @Tool("all")
        String all(
                @ToolParam(defaultValue = "2") int seats,
                @ToolParam(defaultValue = "monday") DayOfWeek day,
                @ToolParam(defaultValue = "2026-05-04") LocalDate date,
                @ToolParam(defaultValue = "") String text,
                @ToolParam(defaultValue = " [1, 2]") List<Integer> list,
                @ToolParam(defaultValue = "{\"a\":1}") Map<String, Integer> map,
                @ToolParam(defaultValue = "{\"name\":\"Ann\"}") Guest guest) {
            return seats + " " + day + " " + date + " " + text + " " + list + " " + map + " " + guest;
        }
    }
}
