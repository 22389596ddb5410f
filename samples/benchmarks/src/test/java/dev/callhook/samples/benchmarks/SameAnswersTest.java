package dev.callhook.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared does the same work. */
class SameAnswersTest {

    private final ObjectMapper mapper = new ObjectMapper();

    static Stream<Arguments> works() {
        return Stream.of(Payload.values())
                .flatMap(payload -> Stream.of(false, true)
                        .flatMap(other ->
                                Stream.of(false, true).map(transcript -> Arguments.of(payload, other, transcript))));
    }

    @ParameterizedTest
    @MethodSource("works")
    void allGiveTheSameAnswer(Payload payload, boolean other, boolean transcript) throws IOException {
        List<Delivery> deliveries = Deliveries.of(payload, other, 3).all();
        for (Delivery delivery : deliveries) {
            Desk byHand = new Desk();
            String expected = answer(Code.PLAIN, byHand, transcript, delivery);
            for (Code code : List.of(Code.TUNED, Code.CALLHOOK)) {
                Desk desk = new Desk();
                assertThat(mapper.readTree(answer(code, desk, transcript, delivery)))
                        .as("%s", code)
                        .isEqualTo(mapper.readTree(expected));
                assertThat(desk.last()).as("%s", code).isEqualTo(byHand.last());
            }
            assertThat(byHand.last() != null).isEqualTo(payload.isReport());
            assertThat(expected.contains("results")).isEqualTo(!payload.isReport());
        }
    }

    @ParameterizedTest
    @EnumSource(Payload.class)
    void deliveriesThatComeAgainAreAnsweredAgain(Payload payload) throws IOException {
        Desk desk = new Desk();
        try (Subject subject = Code.CALLHOOK.create(desk, false)) {
            Deliveries deliveries = Deliveries.of(payload, false, 2);
            for (int i = 0; i < 6; i++) {
                Delivery delivery = deliveries.next();
                String answer = new String(Objects.requireNonNull(subject.answer(delivery)));
                assertThat(answer).contains(payload.isReport() ? "{}" : "2026-05-11");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void allRefuseTheSameBadSignatures(Code code) throws IOException {
        try (Subject subject = code.create(new Desk(), false)) {
            Delivery delivery = Deliveries.of(Payload.SMALL_TOOL_CALL, false, 1).next();
            byte[] changed = delivery.body().clone();
            changed[changed.length / 2] ^= 1;
            assertThat(subject.answer(delivery.forged())).isNull();
            assertThat(subject.answer(Delivery.of(delivery.signature(), "1", delivery.body())))
                    .isNull();
            assertThat(subject.answer(Delivery.of(delivery.signature(), delivery.timestamp(), changed)))
                    .isNull();
            assertThat(subject.answer(delivery)).isNotNull();
        }
    }

    private static String answer(Code code, Desk desk, boolean transcript, Delivery delivery) throws IOException {
        try (Subject subject = code.create(desk, transcript)) {
            return new String(Objects.requireNonNull(subject.answer(delivery)));
        }
    }
}
