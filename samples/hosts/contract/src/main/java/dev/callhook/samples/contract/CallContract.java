package dev.callhook.samples.contract;

import static dev.callhook.samples.contract.HostSettings.OTHER_SECRET;
import static dev.callhook.samples.contract.HostSettings.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real calls get real answers. */
interface CallContract {

    /** How JSON may write a character, too. */
    Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    /** Starts another host. */
    Host start(HostSettings settings) throws Exception;

    @Test
    default void answersAWholeCall(Caller caller) {
        wholeCall(caller);
    }

    private static void wholeCall(Caller caller) {
        String call = Bodies.newCallId();
        Answer greeting = caller.send(caller.signed(Bodies.assistantRequest(call)));
        greeting.isJson(200, "{\"assistant\":{\"first_message\":\"Blue Door, good evening! ☎ " + call + "\"}}");
        caller.send(caller.signed(Bodies.statusUpdate(call, "in-progress"))).isJson(200, "{}");
        caller.send(caller.signed(Bodies.toolCalls(Bodies.bookTable("t1", 4, "window"))))
                .isJson(200, Bodies.results(Bodies.booked("t1", 4, "window")));
        caller.send(caller.signed(Bodies.statusUpdate(call, "ended"))).isJson(200, "{}");
        caller.send(caller.signed(Bodies.report(call, "Booked."))).isJson(200, "{}");
        caller.expectNotes(call, "in-progress", "ended", "Booked.");
    }

    @Test
    default void answersABatchInTheOrderOfItsCalls(Caller caller) {
        String unknown = "{\"id\":\"t2\",\"function\":{\"name\":\"cancel\",\"arguments\":{}}}";
        String body = Bodies.toolCalls(Bodies.bookTable("t3", 2, "a"), unknown, Bodies.bookTable("t1", 3, "b"));
        Answer answer = caller.send(caller.signed(body)).hasJsonHead(200);
        assertThat(answer.body())
                .startsWith("{\"results\":[" + Bodies.booked("t3", 2, "a") + ",{\"tool_call_id\":\"t2\",\"result\":{"
                        + "\"error\":\"")
                .endsWith("\"}}," + Bodies.booked("t1", 3, "b") + "]}");
    }

    @Test
    default void readsAndWritesEveryCharacter(Caller caller) {
        String wish = "Zoë möchte 窓際 🎂👩‍🍳 – merci";
        String answer = caller.answer(Bodies.toolCalls(Bodies.bookTable("t✓", 2, wish)));
        assertThat(ESCAPED.matcher(answer).replaceAll(CallContract::character))
                .isEqualTo(Bodies.results(Bodies.booked("t✓", 2, wish)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "not json",
                "{\"message\":{}}",
                "{\"message\":{\"type\":7}}",
                "{\"message\":{\"type\":\"status-update\",\"type\":\"status-update\"}}"
            })
    default void tellsInJsonWhatIsWrongWithASignedBody(String body, Caller caller) {
        caller.send(caller.signed(body)).hasJsonHead(400);
    }

    @Test
    default void takesAnEventThatNobodyKnowsYet(Caller caller) {
        caller.send(caller.signed("{\"message\":{\"type\":\"call-paused\"}}")).isJson(200, "{}");
    }

    @Test
    default void answersHundredsOfCallersAtOnceEachWithItsOwn(Caller caller) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(32);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int number = 0; number < 384; number++) {
                tasks.add(booking(caller, "t" + number, number));
            }
            for (Future<Void> task : callers.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                task.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static String character(MatchResult escaped) {
        return Character.toString((char) Integer.parseInt(escaped.group(1), 16));
    }

    private static Callable<Void> booking(Caller caller, String id, int guests) {
        return () -> {
            assertThat(caller.answer(Bodies.toolCalls(Bodies.bookTable(id, guests, "w" + id))))
                    .isEqualTo(Bodies.results(Bodies.booked(id, guests, "w" + id)));
            return null;
        };
    }

    @Test
    default void keepsTwoHostsInOneProcessApartAndNeedsNoAsyncSupport(Caller caller) throws Exception {
        try (Host host = start(new HostSettings(OTHER_SECRET, false))) {
            Caller other = new Caller(host.uri(), OTHER_SECRET);
            String call = Bodies.newCallId();
            String body = Bodies.padded(call, BodyContract.MOST_BYTES);
            caller.send(Delivery.signed(OTHER_SECRET, body)).isError(401);
            other.send(Delivery.signed(SECRET, body)).isError(401);
            other.sendChunked(other.signed(body)).isJson(200, "{}");
            other.sendChunked(other.signed(" " + body)).isError(413);
            other.expectNotes(call, "in-progress");
            caller.expectNotes(call);
            wholeCall(other);
        }
    }
}
