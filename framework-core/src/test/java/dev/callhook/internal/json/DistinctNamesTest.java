package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {

    private static final String TWICE = "the body is not strict JSON, see line 1, column \\d+";

    @Test
    void refusesAMemberThatIsThereTwiceWhereverItLies() {
        for (String body : new String[] {
            "{'message':{'type':'x'},'message':{'type':'x'}}",
            "{'message':{'type':'x','type':'x'}}",
            "{'message':{'type':'x','a':{'b':1,'b':1}}}",
            "{'message':{'type':'x','a':[{},{'b':{'c':1},'b':1}]}}",
            "{'message':{'type':'x','assistant':{'metadata':1,'metadata':1}}}",
            "{'message':{'type':'x','assistant':{'llm_config':{'tools':[],'tools':[]}}}}",
            "{'message':{'type':'x','assistant':{'analysis_plan':{'a':1,'a':1}}}}",
            "{'message':{'type':'x','t\\u0079pe':'x'}}",
            "{'a':{'b':1,'b':1},'message':{'type':'x'}}"
        }) {
            assertThat(refusal(body)).as(body).matches(TWICE);
        }
    }

    @Test
    void acceptsOneNameInSeveralObjects() {
        assertThat(refusal("{'message':{'type':'x','a':{'type':{'type':[{'type':1},{'type':2}]}}},'type':1}"))
                .isEqualTo("accepted");
    }

    @Test
    void tellsNamesOfOneHashFromEachOther() {
        assertThat(EightsTest.ALIKE).contains("coSy", "uWzb");
        for (String before : new String[] {"", members(0, 29) + ",", members(0, 31) + ",", members(0, 40) + ","}) {
            String collides =
                    "{'message':{'type':'x','a':{" + before + "'coSy':1,'uWzb':{'coSy':1,'uWzb':2,'c':[]},'c':3";
            assertThat(refusal(collides + "}}}")).as(before).isEqualTo("accepted");
            for (String twice : new String[] {"'coSy':4", "'uWz\\u0062':4", "'c':4"}) {
                assertThat(refusal(collides + "," + twice + "}}}")).as(twice).matches(TWICE);
            }
        }
    }

    @Test
    void comparesTheNamesOfObjectsOfAnySize() {
        for (int size : new int[] {1, 2, 31, 32, 33, 34, 100, 5000}) {
            String large = members(0, size);
            String twoOfThem = "'x':{" + large + "},'y':{" + large + ",'z':{" + large + "}}";

            assertThat(refusal("{'message':{'type':'x'," + twoOfThem + "}}")).isEqualTo("accepted");
            for (int twice : new int[] {0, size / 2, size - 1}) {
                assertThat(refusal("{'message':{'type':'x'," + twoOfThem + ",'u':{" + large + ","
                                + members(twice, twice + 1) + "}}}"))
                        .as("%s of %s", twice, size)
                        .matches(TWICE);
            }
        }
    }

    /** Hundreds of thousands of comparisons each would take minutes. */
    @Test
    void doesNotToilOverManyMembers() {
        assertThat(refusal("{'message':{'type':'x'," + members(0, 300_000) + "}}"))
                .isEqualTo("accepted");
        assertThat(refusal("{'message':{'type':'x','n':{'type':1}}}")).isEqualTo("accepted");
    }

    @Test
    void keepsNoRoomForTheNamesOfAHugeBody() {
        byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
        DistinctNames names = new DistinctNames();
        JsonSlice json = new WireJson().slice(bytes);
        for (int object = 0; object < 1_000; object++) { // in each other, so that all are open at once
            names.enter();
            for (int hash = 0; hash < 20; hash++) {
                assertThat(names.add(json, 0, hash)).isTrue();
            }
        }
        assertThat(names.isSmall()).isFalse();

        for (int object = 0; object < 1_000; object++) {
            names.leave();
        }

        assertThat(names.isSmall()).isTrue();
    }

    private static String members(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "'m" + i + "':" + i).collect(Collectors.joining(","));
    }

    private static String refusal(String body) {
        return Refusal.of(body.replace('\'', '"'));
    }
}
