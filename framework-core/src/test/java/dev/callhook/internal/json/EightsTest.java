package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EightsTest {

    /** Names that nobody would choose, but have one hash. */
    static final List<String> ALIKE = List.of("coSy", "uWzb", "Bxcl");

    @Test
    void hashesANameAloneAsAmidOthers() {
        for (int length = 0; length <= 40; length++) {
            String name = "a_name_that_goes_on_and_on_until_its_end".substring(0, length);
            int hash = hash(name);
            for (String after : List.of("", "\"", "\":1}}", "\":\"and more than eight bytes\"}}")) {
                byte[] json = ("{\"" + name + after).getBytes(StandardCharsets.UTF_8);
                assertThat(Eights.hash(json, 2, 2 + length)).as(name + after).isEqualTo(hash);
            }
        }
    }

    @Test
    void hashesManyNamesDifferently() {
        Set<Integer> hashes = new HashSet<>();
        List<String> names = IntStream.range(0, 20_000).mapToObj(i -> "m" + i).toList();
        names.forEach(name -> hashes.add(hash(name)));
        names.forEach(name -> hashes.add(hash("a_longer_name_" + name)));
        for (int zeros = 0; zeros < 30; zeros++) {
            hashes.add(hash("\0".repeat(zeros)));
        }

        assertThat(hashes).hasSizeGreaterThan(40_020); // two of four milliards are seldom alike
    }

    @Test
    void hashesSomeNamesAlike() {
        assertThat(ALIKE.stream().map(EightsTest::hash).distinct()).hasSize(1);
    }

    private static int hash(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return Eights.hash(bytes, 0, bytes.length);
    }
}
