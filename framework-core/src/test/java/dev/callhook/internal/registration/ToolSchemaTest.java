package dev.callhook.internal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.Description;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import dev.callhook.handler.ToolParam;
import dev.callhook.internal.execution.ExecutionLimits;
import dev.callhook.internal.json.WireJson;
import dev.callhook.payload.Customer;
import dev.callhook.payload.RawJson;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolSchemaTest {

    record Guest(@Description("As it is spoken") String name, Optional<Integer> age) {}

    record Node(String name, List<Node> children) {}

    static final class Desk {
        @Tool("book")
        void book(
                Customer caller,
                @ToolParam(description = "Day of the visit") LocalDate date,
                @ToolParam(value = "number_of_seats", description = "At most 8") @Max(8) int seats,
                @Description("As it is spoken") Optional<@Size(max = 20) String> wish,
                Deadline deadline) {}

        @Tool("none")
        void none(Customer caller) {}

        @Tool("defaults")
        void defaults(
                @ToolParam(defaultValue = "2") int seats,
                @ToolParam(defaultValue = "monday") DayOfWeek day,
                @ToolParam(defaultValue = "2026-05-04") LocalDate date,
                @ToolParam(defaultValue = "[1, 2]") List<Integer> tables,
                @ToolParam(defaultValue = "") String note,
                @ToolParam(defaultValue = "{\"name\":\"Ann\"}") Guest guest) {}

        @Tool("all")
        void all(@ToolArguments Guest guest) {}

        @Tool("both")
        void both(@ToolArguments Guest guest, int table, @ToolParam(description = "Another text") String name) {}

        @Tool("map")
        void map(@ToolArguments Map<String, Integer> all) {}

        @Tool("raw")
        void raw(@ToolParam("raw") RawJson json) {}

        @Tool("tree")
        void tree(Node tree) {}

        @Tool("whole_tree")
        void wholeTree(@ToolArguments Node tree) {}
    }

    private static final HandlerRegistry REGISTRY = registry();

    private static HandlerRegistry registry() {
        Problems problems = new Problems();
        HandlerRegistry registry = new Wiring(List.of(), List.of(new Desk()), type -> null, List.of())
                .register(new WireJson(), Optional.empty(), ExecutionLimits.DEFAULT, problems);
        problems.throwIfAny();
        return registry;
    }

    private static void assertSchema(String tool, String expected) throws Exception {
        Object parameters =
                REGISTRY.toolDefinitions().only(tool).all().get(0).body().get("parameters");
        byte[] schema = new WireJson().write(parameters);
        assertThat(new String(schema, java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void holdsTheArgumentsInTheirOrder() throws Exception {
        assertSchema(
                "book",
                "{'type':'object','properties':{"
                        + "'date':{'type':'string','description':'Day of the visit','format':'date'},"
                        + "'number_of_seats':{'type':'integer','description':'At most 8','minimum':-2147483648,'maximum':8},"
                        + "'wish':{'type':'string','description':'As it is spoken','maxLength':20}},"
                        + "'required':['date','number_of_seats']}");
        assertSchema("none", "{'type':'object','properties':{}}");
        assertSchema("raw", "{'type':'object','properties':{'raw':{}},'required':['raw']}");
    }

    @Test
    void saysWhatIsTakenForAnArgumentThatIsLeftOut() throws Exception {
        assertSchema(
                "defaults",
                "{'type':'object','properties':{"
                        + "'seats':{'type':'integer','minimum':-2147483648,'maximum':2147483647,'default':2},"
                        + "'day':{'type':'string','enum':['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY',"
                        + "'SUNDAY'],'default':'MONDAY'},"
                        + "'date':{'type':'string','description':'a date such as 2026-05-04','format':'date',"
                        + "'default':'2026-05-04'},"
                        + "'tables':{'type':'array','items':{'type':'integer','minimum':-2147483648,"
                        + "'maximum':2147483647},'default':[1,2]},"
                        + "'note':{'type':'string','default':''},"
                        + "'guest':{'type':'object','properties':{'name':{'type':'string',"
                        + "'description':'As it is spoken'},'age':{'type':'integer','minimum':-2147483648,"
                        + "'maximum':2147483647}},'required':['name'],'default':{'name':'Ann'}}}}");
    }

    @Test
    void isTheSchemaOfARecordThatTakesAllArguments() throws Exception {
        String name = "'name':{'type':'string','description':'As it is spoken'}";
        String whole = "'type':'integer','minimum':-2147483648,'maximum':2147483647";

        assertSchema("all", "{'type':'object','properties':{" + name + ",'age':{" + whole + "}},'required':['name']}");
        assertSchema(
                "both",
                "{'type':'object','properties':{" + name + ",'age':{" + whole + "},'table':{" + whole + "}},"
                        + "'required':['name','table']}");
        assertSchema("map", "{'type':'object','properties':{},'additionalProperties':{" + whole + "}}");
    }

    @Test
    void keepsTheTypesThatHoldThemselvesAtTheTop() throws Exception {
        String node = "'type':'object','properties':{'name':{'type':'string'},'children':{'type':'array',"
                + "'items':{'$ref':'#/$defs/Node'}}},'required':['name','children']";
        String definitions = "'$defs':{'Node':{" + node + "}}";

        assertSchema(
                "tree",
                "{'type':'object','properties':{'tree':{'$ref':'#/$defs/Node'}},'required':['tree']," + definitions
                        + "}");
        assertSchema("whole_tree", "{" + node + "," + definitions + "}");
    }
}
