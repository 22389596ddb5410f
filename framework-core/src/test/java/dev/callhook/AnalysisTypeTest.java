package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.callhook.handler.Analysis;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.payload.RawJson;
import jakarta.validation.constraints.Max;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTypeTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    record Dated(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate day) {}

    record Named(String name) {}

    record Scores(Map<String, Score> scores) {}

    record Score(@Max(10) int points) {}

    @Test
    void refusesTypesThatCouldNotBeAskedFor() {
        class Desk {
            @OnEndOfCallReport
            void file(@Analysis Optional<Dated> dated, @Analysis Runnable runnable) {}
        }

        assertThat(SignedRequests.problems(new Desk()))
                .containsExactly(
                        "Desk.file(Optional, Runnable) parameter dated has a time with the pattern dd.MM.yyyy, whose y is a"
                                + " year of an era that the pattern lacks, so that no text could be read: write u for the year",
                        "Desk.file(Optional, Runnable) parameter runnable has the type java.lang.Runnable, which cannot be"
                                + " read from JSON: use a record, a scalar, a collection or a map of them");
    }

    @Test
    void readsAMapOfATypeByTheRulesOfTheType() {
        class Desk {
            @OnEndOfCallReport
            void file(@Analysis Map<String, Named> named) {}
        }

        assertThat(status(new Desk(), "{'a':{'name':'b'}}")).isEqualTo(200);
        assertThat(status(new Desk(), "{'a':{}}")).isEqualTo(500);
    }

    @Test
    void takesNoMapOfATypeForTheRawJson() {
        class Desk {
            @OnEndOfCallReport
            void file(@Analysis Optional<Named> named, @Analysis Optional<Map<String, Integer>> numbers) {}
        }

        assertThat(status(new Desk(), "{'a':7}")).isEqualTo(500);
    }

    private static int status(Object desk, String analysis) {
        return SignedRequests.to(desk)
                .event("end-of-call-report", "'analysis':" + analysis)
                .status();
    }

    /** The model makes the keys of a map, perhaps of what was said. */
    @ParameterizedTest
    @ValueSource(strings = {"{'points':'x'}", "{'points':11}", "7"})
    void showsNoKeyOfAMap(String score) {
        class Desk {
            @OnEndOfCallReport
            void file(@Analysis Optional<Scores> scores, @Analysis Optional<RawJson> raw) {}
        }

        for (String key : List.of("PRIVATE", "PRIVATE.x", "PRIVATE[0]", "PRIVATE[x]")) {
            assertThat(SignedRequests.to(new Desk())
                            .event("end-of-call-report", "'analysis':{'scores':{'" + key + "':" + score + "}}")
                            .status())
                    .isEqualTo(200);
            assertThat(log.lines())
                    .last()
                    .asString()
                    .startsWith("WARN Desk.file(Optional, Optional) gets the raw JSON only: the analysis does not fit"
                            + " Scores: analysis.scores.*");
        }
    }
}
