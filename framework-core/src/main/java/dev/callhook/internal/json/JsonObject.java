package dev.callhook.internal.json;

import org.jspecify.annotations.Nullable;

/** An object in JSON that has been checked. */
interface JsonObject {

    /** Returns a member; null if there is none of this name. */
    @Nullable
    JsonSlice member(String name);
}
