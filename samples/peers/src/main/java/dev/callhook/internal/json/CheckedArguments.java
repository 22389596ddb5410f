package dev.callhook.internal.json;

import java.io.IOException;

/**
 * Arguments that came as text. It lies in this package, as the framework has no door for arguments without a delivery: it does
 * what is done with the arguments of a delivery that are text.
 */
public final class CheckedArguments {

    private CheckedArguments() {}

    /**
     * Checks arguments as a whole.
     *
     * @param json the rules
     * @param text the arguments
     * @return the arguments
     * @throws IOException if they are not strict JSON
     */
    public static JsonSlice of(WireJson json, String text) throws IOException {
        return json.sliceOf(text).orElseThrow(() -> new IOException("no strict JSON"));
    }
}
