package dev.callhook.internal.json;

/** Looks for a member in an object that has been checked, without making anything of those before it. */
final class MemberSearch {

    private MemberSearch() {}

    /** Returns the place in the source where the value of the member starts, or -1. */
    static int find(JsonSlice object, String name) {
        byte[] json = object.source();
        int at = JsonWalk.firstPart(json, object.offset());
        while (json[at] != '}') {
            int end = JsonWalk.end(json, at);
            int value = JsonWalk.afterName(json, end);
            if (isName(object, at, end, name)) {
                return value;
            }
            at = JsonWalk.nextPart(json, JsonWalk.end(json, value));
        }
        return -1;
    }

    private static boolean isName(JsonSlice object, int start, int end, String name) {
        byte[] json = object.source();
        int length = end - start - 2;
        for (int i = 0; i < length; i++) {
            byte b = json[start + 1 + i];
            if (b < 0 || b == '\\') { // not plain ASCII
                return name.equals(object.slice(start, end).scalar());
            }
            if (i >= name.length() || b != name.charAt(i)) {
                return false;
            }
        }
        return length == name.length();
    }
}
