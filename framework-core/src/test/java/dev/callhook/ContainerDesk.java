package dev.callhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import dev.callhook.handler.ToolException;
import dev.callhook.handler.ToolParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A tool for each type that holds others; it answers what it read. */
final class ContainerDesk {

    record Guest(String name, int age) {}

    record Party(Guest host, List<Guest> guests, Optional<LocalDate> day, OptionalInt tables, DayOfWeek[] open) {}

    record Slot(LocalTime from, LocalTime to) {
        Slot {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("PRIVATE " + from);
            }
        }
    }

    record Stay(LocalDate arrival, LocalDate departure) {
        Stay {
            if (!arrival.isBefore(departure)) {
                throw new ToolException("The departure must be after the arrival.");
            }
        }
    }

    @Tool("List")
    String list(List<Integer> value) {
        return value + "";
    }

    @Tool("Set")
    String set(Set<DayOfWeek> value) {
        return value + "";
    }

    @Tool("Map")
    String map(Map<String, Integer> value) {
        return value + "";
    }

    @Tool("int-array")
    String array(int[] value) {
        return Arrays.toString(value);
    }

    @Tool("double-array")
    String doubles(double[] value) {
        return Arrays.toString(value);
    }

    @Tool("boolean-array")
    String booleans(boolean[] value) {
        return Arrays.toString(value);
    }

    @Tool("dates")
    String dates(LocalDate[] value) {
        return Arrays.toString(value);
    }

    @Tool("record")
    String guest(Guest value) {
        return value + "";
    }

    @Tool("JsonNode")
    String json(JsonNode value) {
        return value.getNodeType() + "";
    }

    @Tool("Object")
    String any(Object value) {
        return value + "";
    }

    @Tool("Optional")
    String optional(Optional<LocalDate> value) {
        return value + "";
    }

    @Tool("Optional-list")
    String optionalList(Optional<List<Integer>> value) {
        return value + "";
    }

    @Tool("two")
    String two(int first, LocalDate second) {
        return first + " " + second;
    }

    @Tool("none")
    String none() {
        return "none";
    }

    @Tool("party")
    String party(@ToolArguments Party party) {
        return party.host() + " " + party.guests() + " " + party.day() + " " + party.tables();
    }

    @Tool("all")
    String all(@ToolArguments Map<String, Integer> all) {
        return all + "";
    }

    @Tool("slot")
    String slot(Slot slot, @ToolParam(defaultValue = "anybody") String by) {
        return slot + by;
    }

    @Tool("whole_slot")
    String wholeSlot(@ToolArguments Slot slot) {
        return slot + "";
    }

    @Tool("stay")
    String stay(@ToolArguments Stay stay) {
        return stay + "";
    }
}
