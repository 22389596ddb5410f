package dev.callhook.samples.benchmarks;

import dev.callhook.handler.ToolParam;
import java.util.List;

/** Tools that do next to nothing, each declared to everybody. Public, as some can call nothing else. */
public final class Kitchen {

    /**
     * What tools answer.
     *
     * @param text a sentence
     * @param count a number
     */
    public record Reply(String text, int count) {}

    /**
     * An argument of four fields.
     *
     * @param customer a name
     * @param table a number
     * @param dishes names
     * @param address where it goes
     */
    public record Order(String customer, int table, List<String> dishes, Address address) {}

    /**
     * A part of an argument.
     *
     * @param street a street
     * @param city a city
     */
    public record Address(String street, String city) {}

    /**
     * Takes a text.
     *
     * @param name the text
     * @return the reply
     */
    @dev.callhook.handler.Tool("greet")
    @dev.langchain4j.agent.tool.Tool(name = "greet")
    @org.springframework.ai.tool.annotation.Tool(name = "greet", description = "Greets a guest")
    public Reply greet(@ToolParam("name") String name) {
        return new Reply("Welcome, " + name, name.length());
    }

    /**
     * Takes three scalars.
     *
     * @param day a text
     * @param people a number
     * @param outside a truth
     * @return the reply
     */
    @dev.callhook.handler.Tool("reserve")
    @dev.langchain4j.agent.tool.Tool(name = "reserve")
    @org.springframework.ai.tool.annotation.Tool(name = "reserve", description = "Reserves a table")
    public Reply reserve(
            @ToolParam("day") String day, @ToolParam("people") int people, @ToolParam("outside") boolean outside) {
        return new Reply(outside ? day + ", outside" : day, people);
    }

    /**
     * Takes a record.
     *
     * @param order the record
     * @return the reply
     */
    @dev.callhook.handler.Tool("order")
    @dev.langchain4j.agent.tool.Tool(name = "order")
    @org.springframework.ai.tool.annotation.Tool(name = "order", description = "Takes an order")
    public Reply order(@ToolParam("order") Order order) {
        return new Reply(
                order.customer() + ", " + order.address().city(),
                order.table() + order.dishes().size());
    }
}
