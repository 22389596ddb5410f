package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    private static final TextDiff DIFF = new TextDiff(lines -> Collections.nCopies(lines.size(), ""));

    private static List<String> lines(String letters) {
        return letters.isEmpty() ? List.of() : List.of(letters.split(""));
    }

    @ParameterizedTest
    @CsvSource({
        "abc, abc, '   '",
        "'', ab, ++",
        "ab, '', --",
        "abc, axc, ' -+ '",
        "abcd, abXcd, '  +  '",
        "aabb, ab, ' -- '",
        "abcabba, cbabac, '-- - +  +'",
    })
    void changesAsFewLinesAsCanBe(String before, String after, String script) {
        assertThat(EditScript.of(lines(before), lines(after))).isEqualTo(script);
    }

    @Test
    void makesTheOneTextOfTheOther() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<String> before = some(random);
            List<String> after = some(random);
            List<String> made = new ArrayList<>();
            int b = 0;
            int a = 0;
            for (char sign : EditScript.of(before, after).toCharArray()) {
                switch (sign) {
                    case '-' -> b++;
                    case '+' -> made.add(after.get(a++));
                    default -> {
                        made.add(before.get(b++));
                        a++;
                    }
                }
            }
            assertThat(made).isEqualTo(after);
            assertThat(b).isEqualTo(before.size());
        }
    }

    private static List<String> some(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(Integer::toString).toList();
    }

    @Test
    void showsChangesThatAreNearTogetherAndOthersApart() {
        List<String> before = numbers(0, 40);
        List<String> after = new ArrayList<>(before);
        after.set(10, "ten");
        after.set(17, "seventeen");
        after.remove(30);

        assertThat(DIFF.of(before, after))
                .containsExactly(
                        "@@ line 11 @@",
                        " 7",
                        " 8",
                        " 9",
                        "-10",
                        "+ten",
                        " 11",
                        " 12",
                        " 13",
                        " 14",
                        " 15",
                        " 16",
                        "-17",
                        "+seventeen",
                        " 18",
                        " 19",
                        " 20",
                        "@@ line 31 @@",
                        " 27",
                        " 28",
                        " 29",
                        "-30",
                        " 31",
                        " 32",
                        " 33");
    }

    @Test
    void isBoundedHoweverMuchDiffers() {
        List<String> shown = DIFF.of(numbers(0, 100_000), numbers(200_000, 300_000));

        assertThat(shown).hasSize(201).startsWith("@@ line 1 @@", "-0").endsWith("... and 199801 lines more");
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }
}
