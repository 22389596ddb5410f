package dev.callhook.internal.contract;

import dev.callhook.spi.WebhookEvent.Drift.Kind;
import java.util.List;
import java.util.Map;

/**
 * One difference between the JSON Schema that an assistant was given and the one of what the code reads. Its weight is what it
 * does to a value that follows the first and is read by the second. Formats and bounds are not compared.
 *
 * @param kind what differs
 * @param place where it lies in the assistant's schema, such as {@code slots[].day}; empty for the whole
 * @param text what differs, and what that does; a clause of one line
 */
public record SchemaDifference(Kind kind, String place, String text) {

    /**
     * Compares two schemas, each with the definitions that it refers to. What a schema does not say differs from nothing.
     *
     * @param told what the assistant was given, as parsed; nothing about it is trusted
     * @param taken what the code reads
     * @return the differences in a stated order, a hundred at the most
     */
    public static List<SchemaDifference> between(Map<?, ?> told, Map<?, ?> taken) {
        return new SchemaComparison().compare(SchemaView.of(told), SchemaView.of(taken));
    }
}
