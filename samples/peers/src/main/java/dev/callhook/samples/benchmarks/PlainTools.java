package dev.callhook.samples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tools that are called by hand.
 *
 * @param mapper reads and writes
 * @param kitchen has the tools
 */
record PlainTools(ObjectMapper mapper, Kitchen kitchen) implements ToolRuns {

    @Override
    public String run(ToolUse.Call call) throws IOException {
        JsonNode arguments = mapper.readTree(call.arguments());
        return mapper.writeValueAsString(
                switch (call.tool()) {
                    case "greet" -> kitchen.greet(arguments.path("name").asText());
                    case "reserve" ->
                        kitchen.reserve(
                                arguments.path("day").asText(),
                                arguments.path("people").asInt(),
                                arguments.path("outside").asBoolean());
                    case "order" -> kitchen.order(order(arguments.path("order")));
                    default -> throw new IllegalArgumentException(call.tool());
                });
    }

    private static Kitchen.Order order(JsonNode order) {
        List<String> dishes = new ArrayList<>();
        order.path("dishes").forEach(dish -> dishes.add(dish.asText()));
        JsonNode address = order.path("address");
        return new Kitchen.Order(
                order.path("customer").asText(),
                order.path("table").asInt(),
                dishes,
                new Kitchen.Address(
                        address.path("street").asText(), address.path("city").asText()));
    }
}
