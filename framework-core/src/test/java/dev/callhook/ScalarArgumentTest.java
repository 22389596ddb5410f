package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarArgumentTest {

    private static final SignedRequests DESK = SignedRequests.to(new ScalarDesk());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            int | -2147483648 | -2147483648
            int | 2.0 | 2
            int | 2e3 | 2000
            int | '2' | 2
            int | ' 2 ' | 2
            Integer | 2147483647 | 2147483647
            Integer | '-7' | -7
            long | 9223372036854775807 | 9223372036854775807
            long | 9.0 | 9
            Long | '12' | 12
            short | 32767 | 32767
            byte | -128 | -128
            byte | 127 | 127
            double | 1.5 | 1.5
            double | 2 | 2.0
            double | '1.5' | 1.5
            Double | -0.25 | -0.25
            float | 0.5 | 0.5
            BigDecimal | 12345678901234567890.10 | 12345678901234567890.10
            BigDecimal | '0.10' | 0.10
            BigInteger | 123456789012345678901234567890 | 123456789012345678901234567890
            BigInteger | '7' | 7
            BigInteger | 7.0 | 7
            boolean | true | true
            boolean | 'true' | true
            boolean | 'False' | false
            Boolean | false | false
            char | 'x' | x
            String | 'Grüße €' | Grüße €
            String | '' | ~~
            String | 5 | 5
            String | 1.50 | 1.50
            String | true | true
            Size | 'SMALL' | SMALL
            Size | 'small' | SMALL
            Size | 'extra-large' | EXTRA_LARGE
            Size | 'EXTRA-large' | EXTRA_LARGE
            UUID | '123e4567-e89b-12d3-a456-426614174000' | 123e4567-e89b-12d3-a456-426614174000
            URI | 'https://example.org/a?b=c' | https://example.org/a?b=c
            """)
    void readsWhatIsPlain(String tool, String argument, String read) {
        assertThat(DESK.tool(tool, "{'value':" + argument + ",'unknown':[{}]}"))
                .isEqualTo(result("{'value':'" + read + "'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            int | 1.9 | a whole number from -2147483648 to 2147483647, but is a number 1.9
            int | '1.9' | a whole number from -2147483648 to 2147483647, but is a text "1.9"
            int | true | a whole number from -2147483648 to 2147483647, but is a boolean true
            int | 'twelve' | a whole number from -2147483648 to 2147483647, but is a text "twelve"
            int | '' | a whole number from -2147483648 to 2147483647, but is a text ""
            int | ' ' | a whole number from -2147483648 to 2147483647, but is a text " "
            int | 'null' | a whole number from -2147483648 to 2147483647, but is a text "null"
            int | 2147483648 | a whole number from -2147483648 to 2147483647, but is a number 2147483648
            int | '2147483648' | a whole number from -2147483648 to 2147483647, but is a text "2147483648"
            int | 3e9 | a whole number from -2147483648 to 2147483647, but is a number 3e9
            int | 1e999999999 | a whole number from -2147483648 to 2147483647, but is a number 1e999999999
            int | {} | a whole number from -2147483648 to 2147483647, but is an object
            int | [1] | a whole number from -2147483648 to 2147483647, but is a list
            Integer | '' | a whole number from -2147483648 to 2147483647, but is a text ""
            Integer | 0.5 | a whole number from -2147483648 to 2147483647, but is a number 0.5
            long | 9223372036854775808 | a whole number, but is a number 9223372036854775808
            Long | 1e19 | a whole number, but is a number 1e19
            short | 32768 | a whole number from -32768 to 32767, but is a number 32768
            byte | 128 | a whole number from -128 to 127, but is a number 128
            byte | 200 | a whole number from -128 to 127, but is a number 200
            byte | '200' | a whole number from -128 to 127, but is a text "200"
            double | 1e999 | a number, but is a number 1e999
            double | 'NaN' | a number, but is a text "NaN"
            double | '-Infinity' | a number, but is a text "-Infinity"
            double | false | a number, but is a boolean false
            double | '' | a number, but is a text ""
            Double | 'a lot' | a number, but is a text "a lot"
            float | 1e39 | a number, but is a number 1e39
            BigDecimal | 'NaN' | a number, but is a text "NaN"
            BigDecimal | true | a number, but is a boolean true
            BigDecimal | '' | a number, but is a text ""
            BigInteger | 1.5 | a whole number, but is a number 1.5
            BigInteger | true | a whole number, but is a boolean true
            BigInteger | 1e999999999 | a whole number, but is a number 1e999999999
            boolean | 1 | true or false, but is a number 1
            boolean | 0.0 | true or false, but is a number 0.0
            boolean | 'yes' | true or false, but is a text "yes"
            boolean | '1' | true or false, but is a text "1"
            boolean | '' | true or false, but is a text ""
            Boolean | 0 | true or false, but is a number 0
            char | 'xy' | a single character, but is a text "xy"
            char | '' | a single character, but is a text ""
            char | 65 | a single character, but is a number 65
            String | {} | a text, but is an object
            String | ['a'] | a text, but is a list
            Size | 'medium' | one of SMALL, extra-large, but is a text "medium"
            Size | 'EXTRA_LARGE' | one of SMALL, extra-large, but is a text "EXTRA_LARGE"
            Size | 0 | one of SMALL, extra-large, but is a number 0
            Size | '0' | one of SMALL, extra-large, but is a text "0"
            Size | '' | one of SMALL, extra-large, but is a text ""
            Colour | 'RED' | one of r, b, but is a text "RED"
            Size | true | one of SMALL, extra-large, but is a boolean true
            UUID | 'abc' | a UUID, but is a text "abc"
            UUID | '' | a UUID, but is a text ""
            UUID | 12 | a UUID, but is a number 12
            URI | 'not a uri' | a URI, but is a text "not a uri"
            URI | '' | a URI, but is a text ""
            URI | 7 | a URI, but is a number 7
            """)
    void refusesWhatAGuessCouldHurt(String tool, String argument, String told) {
        assertThat(DESK.tool(tool, "{'value':" + argument + "}"))
                .isEqualTo(error("the argument value must be " + told));
    }
}
