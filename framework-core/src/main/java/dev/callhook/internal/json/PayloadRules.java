package dev.callhook.internal.json;

import java.util.function.Consumer;

/**
 * How members of payloads are read.
 *
 * @param json the rules for JSON
 * @param words the texts that are expected
 * @param oddities is told each member that is not what it should be
 */
record PayloadRules(WireJson json, Words<String> words, Consumer<String> oddities) {}
