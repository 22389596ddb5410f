package dev.callhook.internal.json;

import org.jspecify.annotations.Nullable;

/** An object in JSON that has been checked. */
interface JsonObject {

    /** Returns the place where the value of a member starts; -1 if there is none of this name. */
    int find(String name);

    /** Returns the value that starts at a place. */
    JsonSlice at(int place);

    /** Returns the object that starts at a place. */
    JsonObject inside(int place);

    /** Returns the text that starts at a place. */
    String textAt(int place);

    /** Returns what the places are in. */
    byte[] source();

    /** Returns a member; null if there is none of this name. */
    default @Nullable JsonSlice member(String name) {
        int place = find(name);
        return place < 0 ? null : at(place);
    }
}
