package dev.callhook.internal.contract;

import static dev.callhook.internal.contract.SchemaDifferenceTest.OPTIONAL_DAY;
import static dev.callhook.internal.contract.SchemaDifferenceTest.REQUIRED_DAY;
import static dev.callhook.internal.contract.SchemaDifferenceTest.between;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas of the same meaning that others write in another way. */
class SchemaShapesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':['string','null']}",
                "{'type':'string','nullable':true}",
                "{'anyOf':[{'type':'string'},{'type':'null'}]}",
                "{'oneOf':[{'type':'null'},{'type':'string'}]}"
            })
    void knowsWhatMayBeNull(String text) {
        String told = REQUIRED_DAY.replace("{'type':'string','format':'date'}", text);

        assertThat(told).isNotEqualTo(REQUIRED_DAY);
        assertThat(between(told, OPTIONAL_DAY)).isEmpty();
        assertThat(between(told, REQUIRED_DAY))
                .containsExactly(
                        "REQUIRED at day: \"day\" is optional for the assistant and required by the code, so it may"
                                + " be missing");
        assertThat(between(told.replace("'string'", "'boolean'"), OPTIONAL_DAY))
                .containsExactly(
                        "TYPE at day: \"day\" is true or false for the assistant and a text for the code, so it may"
                                + " be refused");
    }

    @Test
    void doesNotGuessAmongSeveralSchemas() {
        String several = "{'anyOf':[{'type':'string'},{'type':'integer'},{'type':'null'}]}";

        assertThat(between(REQUIRED_DAY.replace("{'type':'string','format':'date'}", several), REQUIRED_DAY))
                .isEmpty();
    }

    @Test
    void takesAConstantForAnEnumOfOne() {
        String enumeration = "{'type':'string','enum':['CASH']}";

        assertThat(between("{'type':'string','const':'CASH'}", enumeration)).isEmpty();
        assertThat(between("{'type':'string','const':'CARD'}", enumeration))
                .first()
                .asString()
                .startsWith("CONSTANT at : the assistant may send \"CARD\"");
    }

    @Test
    void namesNoConstantThatLooksLikeText() {
        assertThat(between(
                        "{'type':'string','enum':['CASH','Somebody, born 1 May','Somebody else']}",
                        "{'type':'string','enum':['CASH']}"))
                .containsExactly(
                        "CONSTANT at : the assistant may send other values (2) for \"\", which the code does not"
                                + " know, so it is refused");
    }

    @Test
    void takesAnEmptySchemaForOneWithoutArguments() {
        ToldTool told =
                ToldTool.of(Map.of("name", "book", "parameters", Map.of())).orElseThrow();

        assertThat(SchemaDifference.between(
                        told.schema(),
                        Map.of("type", "object", "properties", Map.of("day", Map.of()), "required", List.of("day"))))
                .extracting(difference -> difference.kind().toString())
                .containsExactly("MISSING");
    }
}
