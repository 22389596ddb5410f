package dev.callhook.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.internal.idempotency.AnswerRing.Answered;
import dev.callhook.internal.idempotency.WorkKey.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRingTest {

    private static final int STEPS = 20_000;

    private final Random random = new Random(1);
    private final AnswerRing plenty = new AnswerRing(1_000_000, 1L << 40);

    /** All of it against a list that does the same in the slowest way. */
    @ParameterizedTest
    @CsvSource({
        "1, 100000, 10",
        "3, 100000, 10",
        "50, 100000, 200",
        "1000, 5000, 40",
        "1000, 900, 40",
        "5000, 300000, 9000"
    })
    void remembersWhatAListDoes(int maxEntries, long maxBytes, int keys) {
        AnswerRing ring = new AnswerRing(maxEntries, maxBytes);
        List<Entry> list = new ArrayList<>();
        for (int now = 0; now < STEPS; now++) {
            WorkKey key = key(random.nextInt(keys));
            assertThat(text(ring.find(key))).isEqualTo(text(list, key));
            String answer = "x".repeat(random.nextInt(300)) + now;
            long end = now + 1L + random.nextInt(2 * keys);
            ring.forgetEnded(now);
            ring.add(key, end, answer.getBytes(StandardCharsets.UTF_8));
            add(list, Entry.of(key, now, end, answer), maxEntries, maxBytes);
        }
    }

    @Test
    void tellsKeysOfOneHashApart() {
        WorkKey one = new WorkKey("t", "Aa", "BB", Content.NONE);
        WorkKey other = new WorkKey("t", "BB", "Aa", Content.NONE);
        add(plenty, one, "one");

        for (WorkKey alike :
                List.of(other, new WorkKey("", "Aa", "BB", Content.NONE), new WorkKey("t", "Aa", "Aa", Content.NONE))) {
            assertThat(alike).hasSameHashCodeAs(one);
            assertThat(plenty.find(alike)).isNull();
        }
        add(plenty, other, "other");
        assertThat(text(plenty.find(one))).isEqualTo("one");
        assertThat(text(plenty.find(other))).isEqualTo("other");
    }

    @Test
    void tellsWhereAPartEnds() {
        WorkKey one = new WorkKey("t", "\0", "BB", Content.NONE);
        WorkKey moved = new WorkKey("t\0", "", "BB", Content.NONE);
        add(plenty, one, "one");

        assertThat(moved).hasSameHashCodeAs(one);
        assertThat(plenty.find(moved)).isNull();
    }

    @Test
    void tellsWhetherTheContentIsTheSame() {
        add(plenty, key("a", "tool", 1), "one");

        assertThat(plenty.find(key("a", "tool", 1))).matches(Answered::same);
        assertThat(plenty.find(key("a", "tool", 2))).matches(found -> !found.same());
        assertThat(plenty.find(key("a", "look", 1))).matches(found -> !found.same());
    }

    @Test
    void takesAnyLetters() {
        WorkKey key = new WorkKey("t", "größe", "日本語🙂", new Content("é", 1));
        add(plenty, key, "süß");

        assertThat(plenty.find(key)).matches(Answered::same);
        assertThat(text(plenty.find(key))).isEqualTo("süß");
        assertThat(plenty.find(new WorkKey("t", "größe", "日本語", new Content("é", 1))))
                .isNull();
    }

    private record Entry(@Nullable WorkKey key, long size, long start, long end, String answer) {

        static Entry of(WorkKey key, long start, long end, String answer) {
            int texts = Stream.of(key.parts()).mapToInt(part -> part.length).sum();
            return new Entry(key, (40 + texts + answer.length() + 7) / 8 * 8, start, end, answer);
        }

        /** What is left of it when another has taken its place. */
        Entry gone() {
            return new Entry(null, size, start, end, answer);
        }
    }

    /** The room of an answer that another has taken the place of is free only when it is the oldest. */
    private static void add(List<Entry> list, Entry added, int maxEntries, long maxBytes) {
        while (!list.isEmpty() && list.get(0).end() <= added.start()) {
            list.remove(0);
        }
        if (added.size() > maxBytes) {
            return;
        }
        list.replaceAll(entry -> Objects.equals(entry.key(), added.key()) ? entry.gone() : entry);
        while (living(list) >= maxEntries
                || list.stream().mapToLong(Entry::size).sum() + added.size() > maxBytes) {
            list.remove(0);
        }
        list.add(added);
    }

    private static long living(List<Entry> list) {
        return list.stream().filter(entry -> entry.key() != null).count();
    }

    private static @Nullable String text(List<Entry> list, WorkKey key) {
        return list.stream()
                .filter(entry -> key.equals(entry.key()))
                .map(Entry::answer)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Answered answered) {
        return answered == null ? null : new String(answered.answer(), StandardCharsets.UTF_8);
    }

    private static void add(AnswerRing ring, WorkKey key, String answer) {
        ring.add(key, 1, answer.getBytes(StandardCharsets.UTF_8));
    }

    /** Every second one has the hash of another. */
    private static WorkKey key(int number) {
        String id = (number % 2 == 0 ? "Aa" : "BB") + number / 2;
        return key(id, "tool", 0);
    }

    private static WorkKey key(String id, String text, long sum) {
        return new WorkKey("tool-calls", "call", id, new Content(text, sum));
    }
}
