package dev.callhook.internal.registration;

import dev.callhook.internal.schema.ArgumentSchema;

/**
 * The type as which a method reads the analysis of a call.
 *
 * @param read who reads it as which type
 * @param schema what the type is read from
 */
public record ReadAnalysis(ReadType read, ArgumentSchema schema) {}
