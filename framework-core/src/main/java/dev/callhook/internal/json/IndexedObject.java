package dev.callhook.internal.json;

/**
 * An object in a body whose members are in an index.
 *
 * @param body the body
 * @param index where its members lie, in places of the body
 * @param entry the object's own entry
 */
record IndexedObject(JsonSlice body, MessageIndex index, int entry) implements JsonObject {

    @Override
    public int find(String name) {
        int member = index.find(entry, name);
        return member < 0 ? -1 : body.offset() + index.start(member);
    }

    @Override
    public JsonSlice at(int place) {
        int member = index.at(place - body.offset());
        return member < 0 || index.end(member) == 0
                ? body.at(place)
                : body.part(index.start(member), index.end(member));
    }

    @Override
    public JsonObject inside(int place) {
        int member = index.at(place - body.offset());
        return member < 0 || !index.isOpened(member) ? body.at(place) : new IndexedObject(body, index, member);
    }

    @Override
    public String textAt(int place) {
        return body.textAt(place);
    }

    @Override
    public byte[] source() {
        return body.source();
    }
}
