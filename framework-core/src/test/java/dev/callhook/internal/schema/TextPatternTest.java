package dev.callhook.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            [A-Z]{2}[0-9]+ ^(?:[A-Z]{2}[0-9]+)$
            ^[a-z]+$ ^[a-z]+$
            ^a|b$ ^(?:^a|b$)$
            \\d+\\.\\d{2} ^(?:\\d+\\.\\d{2})$
            (?:a|b)+? ^(?:(?:a|b)+?)$
            [^\\]\\s-]* ^(?:[^\\]\\s-]*)$
            """)
    void saysInJsonSchemaWhatBothReadAlike(String regex, String schema) {
        TextPattern pattern = of(regex);

        assertThat(pattern.isPortable()).isTrue();
        assertThat(pattern.anchored()).isEqualTo(schema);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)abc",
                "(?=a)b",
                "(?<!a)b",
                "(?<name>a)",
                "\\p{Alpha}+",
                "\\h",
                "\\Qa\\E",
                "a++",
                "a*+",
                "a{2}+",
                "[a-z&&[^b]]",
                "[a[b]]",
                "\\Aa\\z",
                "\\R",
                "\\x41"
            })
    void keepsForItselfWhatOnlyJavaReads(String regex) {
        assertThat(of(regex).isPortable()).isFalse();
    }

    @Test
    void matchesWholeTexts() {
        assertThat(of("[0-9]+").matches("12")).isTrue();
        assertThat(of("[0-9]+").matches("12a")).isFalse();
        assertThat(new TextPattern(Pattern.compile("ABC", Pattern.CASE_INSENSITIVE)).matches("abc"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(a|aa)+$b", "(.*a){20}b", "(x+x+)+y|(a*)*c"})
    void givesUpWhatWouldTakeYears(String regex) {
        assertThat(of(regex).matches("a".repeat(1_900))).isFalse();
        assertThat(of(regex).matches("a".repeat(40) + "!")).isFalse();
    }

    @Test
    void takesTextsOfSomeLength() {
        assertThat(of("(a|b)*").matches("ab".repeat(100))).isTrue();
        assertThat(of("a*").matches("a".repeat(2_001))).isFalse();
        assertThat(of(".*\\S.*").matches(" ".repeat(1_999) + "x")).isTrue();
    }

    private static TextPattern of(String regex) {
        return new TextPattern(Pattern.compile(regex));
    }
}
