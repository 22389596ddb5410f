package dev.callhook.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.internal.json.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of two schemas: the one that an assistant was given, and the one of what the code reads. ' stands for ". */
class SchemaDifferenceTest {

    private static final WireJson JSON = new WireJson();

    private static final String DAY = "'properties':{'day':{'type':'string','format':'date'}}";
    static final String REQUIRED_DAY = "{'type':'object'," + DAY + ",'required':['day']}";
    static final String OPTIONAL_DAY = "{'type':'object'," + DAY + "}";

    @Test
    void findsNothingWhereTheyAreTheSame() {
        assertThat(between(REQUIRED_DAY, REQUIRED_DAY)).isEmpty();
    }

    @Test
    void takesARenamedPropertyForOneFinding() {
        String date = REQUIRED_DAY.replace("'day'", "'date'");

        assertThat(between(date, REQUIRED_DAY))
                .containsExactly(
                        "RENAMED at date: the assistant calls \"date\" what the code calls \"day\", so its value"
                                + " does not arrive");
        assertThat(between(within("slots", date), within("slots", REQUIRED_DAY)))
                .containsExactly("RENAMED at slots[].date: the assistant calls \"slots[].date\" what the code calls"
                        + " \"slots[].day\", so its value does not arrive");
    }

    @Test
    void doesNotGuessARenameAmongSeveral() {
        assertThat(between(object("'a':{'type':'string'},'b':{'type':'string'}"), OPTIONAL_DAY))
                .containsExactly(
                        "UNKNOWN at a: the assistant sends \"a\", which the code does not know, so its value is ignored",
                        "UNKNOWN at b: the assistant sends \"b\", which the code does not know, so its value is ignored",
                        "UNUSED at day: the code takes \"day\", which the assistant does not know, so it is never sent");
        assertThat(between(object("'seats':{'type':'integer'}"), REQUIRED_DAY))
                .containsExactly(
                        "UNKNOWN at seats: the assistant sends \"seats\", which the code does not know, so its value is"
                                + " ignored",
                        "MISSING at day: the code requires \"day\", which the assistant does not know, so it is missing");
        assertThat(between(object("'a':{'type':'string'},'b':{'type':'boolean'}"), OPTIONAL_DAY))
                .extracting(text -> text.replaceAll(":.*", ""))
                .containsExactly("RENAMED at a", "UNKNOWN at b");
    }

    @Test
    void comparesWhatMustBeThere() {
        assertThat(between(OPTIONAL_DAY, REQUIRED_DAY))
                .containsExactly(
                        "REQUIRED at day: \"day\" is optional for the assistant and required by the code, so it"
                                + " may be missing");
        assertThat(between(REQUIRED_DAY, OPTIONAL_DAY))
                .containsExactly("OPTIONAL at day: \"day\" is required of the assistant and optional for the code, so"
                        + " callers are asked for what may be left out");
        assertThat(between(REQUIRED_DAY.replace("'string'", "['string','null']"), OPTIONAL_DAY))
                .as("null is as good as absent")
                .isEmpty();
    }

    @Test
    void comparesTypesInTheDirectionInWhichValuesGo() {
        assertThat(between("{'type':'number'}", "{'type':'integer'}"))
                .containsExactly(
                        "TYPE at : the whole is a number for the assistant and a whole number for the code, so it"
                                + " may be refused");
        assertThat(between("{'type':'integer'}", "{'type':'number'}")).isEmpty();
        assertThat(between(object("'day':{'type':'array','items':{'type':'string'}}"), OPTIONAL_DAY))
                .containsExactly(
                        "TYPE at day: \"day\" is a list for the assistant and a text for the code, so it may be"
                                + " refused");
        assertThat(between(object("'day':{'type':'tuple'}"), OPTIONAL_DAY))
                .containsExactly(
                        "TYPE at day: \"day\" is \"tuple\" for the assistant and a text for the code, so it may be"
                                + " refused");
    }

    @Test
    void comparesConstants() {
        String ours = object("'how':{'type':'string','enum':['CASH','CARD']}");

        assertThat(between(object("'how':{'type':'string','enum':['cash','cheque']}"), ours))
                .containsExactly(
                        "CONSTANT at how: the assistant may send \"cheque\" for \"how\", which the code does not know, so"
                                + " it is refused",
                        "UNUSED at how: the code takes \"CARD\" for \"how\", which the assistant does not know, so it is"
                                + " never sent");
        assertThat(between(object("'how':{'type':'string'}"), ours))
                .containsExactly(
                        "UNUSED at how: the code takes only \"CASH\", \"CARD\" for \"how\", which the assistant"
                                + " does not know, so what it sends may be refused");
        assertThat(between(ours, object("'how':{'type':'string'}"))).isEmpty();
        assertThat(between("{'enum':['a','b','c','d','e','f','g']}", "{'type':'string','enum':['z']}"))
                .first()
                .isEqualTo("CONSTANT at : the assistant may send \"a\", \"b\", \"c\", \"d\", \"e\" and 2 more for \"\","
                        + " which the code does not know, so it is refused");
    }

    @Test
    void comparesTheValuesOfMaps() {
        String ours = "{'type':'object','properties':{},'additionalProperties':{'type':'integer'}}";

        assertThat(between(object("'apples':{'type':'string'},'pears':{'type':'integer'}"), ours))
                .containsExactly(
                        "TYPE at apples: \"apples\" is a text for the assistant and a whole number for the code, so"
                                + " it may be refused");
        assertThat(between("{'type':'object','additionalProperties':{'type':'boolean'}}", ours))
                .containsExactly(
                        "TYPE at *: \"*\" is true or false for the assistant and a whole number for the code, so it"
                                + " may be refused");
        assertThat(between("{'type':'object','additionalProperties':true}", ours))
                .isEmpty();
    }

    @Test
    void followsReferences() {
        String ours = "{'$ref':'#/$defs/Node','$defs':{'Node':{'type':'object','properties':{'label':{'type':'string'},"
                + "'children':{'type':'array','items':{'$ref':'#/$defs/Node'}}}}}}";
        String same = ours.replace("$defs/Node", "of/a~1b~0c").replace("'$defs':{'Node'", "'of':{'a/b~c'");
        String other = same.replace("'label':{'type':'string'}", "'label':{'type':'boolean'}");

        assertThat(between(ours, ours)).isEmpty();
        assertThat(between(same, ours)).isEmpty();
        assertThat(between(other, ours)).hasSize(1).first().asString().startsWith("TYPE at label: ");
    }

    @Test
    void findsNothingWhereNothingIsSaid() {
        for (String silent : List.of(
                "{}",
                "{'description':'anything'}",
                "{'anyOf':[{'type':'string'}]}",
                "{'type':['string','integer']}",
                "{'type':7,'required':9,'enum':null}",
                "{'$ref':'#'}",
                "{'$ref':'https://schemas.example/of/a/day'}",
                "{'$ref':'#/$defs/A','$defs':{'A':{'$ref':'#/$defs/A'}}}")) {
            assertThat(between(silent, REQUIRED_DAY)).as(silent).isEmpty();
            assertThat(between(REQUIRED_DAY, silent)).as(silent).isEmpty();
        }
        assertThat(between(REQUIRED_DAY, "{'type':'object'}")).isEmpty();
        assertThat(between("{'properties':'none','type':'OBJECT'}", "{'type':'object','properties':{}}"))
                .isEmpty();
    }

    @Test
    void isBoundedWhateverIsSent() {
        String deep = "{'type':'object','properties':{'x':".repeat(90) + "{}" + "}}".repeat(90);
        String cyclic = "{'$ref':'#/$defs/A','$defs':{'A':"
                + object("'a':{'$ref':'#/$defs/A'},'b':{'$ref':'#/$defs/A'}") + "}}";
        String chain = IntStream.range(0, 20_000)
                .mapToObj(i -> "'A" + i + "':" + object("'a':{'$ref':'#/$defs/A" + (i + 1) + "'},'b':{}"))
                .collect(Collectors.joining(",", "{'$ref':'#/$defs/A0','$defs':{", "}}"));
        String wide = IntStream.range(0, 5_000)
                .mapToObj(i -> "'a" + i + "':{'type':'boolean'}")
                .collect(Collectors.joining(","));

        assertThat(between(deep, deep.replace("{}", "{'type':'string'}"))).isEmpty();
        assertThat(between(cyclic, cyclic.replace("$defs", "definitions"))).isEmpty();
        assertThat(between(chain, cyclic)).isEmpty();
        assertThat(between(object(wide), OPTIONAL_DAY)).hasSize(100);
    }

    @Test
    void writesNothingThatForgesALine() {
        assertThat(between(object("'a\\n\\u202Eb':{'type':'boolean'}"), OPTIONAL_DAY))
                .first()
                .asString()
                .endsWith("the assistant sends \"ab\", which the code does not know, so its value is ignored");
    }

    static String object(String properties) {
        return "{'type':'object','properties':{" + properties + "}}";
    }

    private static String within(String name, String item) {
        return object("'" + name + "':{'type':'array','items':" + item + "}");
    }

    static List<String> between(String told, String taken) {
        return SchemaDifference.between(schema(told), schema(taken)).stream()
                .map(each -> each.kind() + " at " + each.place() + ": " + each.text())
                .toList();
    }

    private static Map<?, ?> schema(String text) {
        return JSON.slice(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .as(Map.class);
    }
}
