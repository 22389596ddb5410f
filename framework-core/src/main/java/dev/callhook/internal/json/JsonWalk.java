package dev.callhook.internal.json;

/**
 * Finds where values end in JSON that has been checked: there quotes and brackets alone tell it, so that looking for a member
 * costs a fraction of a parser.
 */
final class JsonWalk {

    /** What stands for no number. */
    static final long NO_NUMBER = Long.MIN_VALUE;

    private JsonWalk() {}

    /** Returns the place after the value that starts here, before any white space. */
    static int end(byte[] json, int start) {
        return switch (json[start]) {
            case '"' -> textEnd(json, start);
            case '{', '[' -> structureEnd(json, start);
            default -> scalarEnd(json, start);
        };
    }

    private static int textEnd(byte[] json, int start) {
        int at = JsonTokens.plainEnd(json, start + 1);
        while (json[at] == '\\') {
            at = JsonTokens.plainEnd(json, at + 2);
        }
        return at + 1;
    }

    private static int structureEnd(byte[] json, int start) {
        int depth = 0;
        int at = start;
        do {
            switch (json[at]) {
                case '"' -> at = textEnd(json, at) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {} // what is between them
            }
            at++;
        } while (depth > 0);
        return at;
    }

    private static int scalarEnd(byte[] json, int start) {
        int at = start;
        while (at < json.length && isPartOfScalar(json[at])) {
            at++;
        }
        return at;
    }

    private static boolean isPartOfScalar(byte b) {
        return b != ',' && b != '}' && b != ']' && b > ' ';
    }

    /** Returns the first place from here on that holds no white space. */
    static int next(byte[] json, int from) {
        int at = from;
        while (json[at] <= ' ' && json[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Returns the place of the first part of the object or the list that starts here, or of its closing bracket. */
    static int firstPart(byte[] json, int start) {
        return next(json, start + 1);
    }

    /** Returns the place of the part after the one that ends here, or of the closing bracket. */
    static int nextPart(byte[] json, int end) {
        int at = next(json, end);
        return json[at] == ',' ? next(json, at + 1) : at;
    }

    /** Returns the place of the value of the member whose name ends here. */
    static int afterName(byte[] json, int end) {
        return next(json, next(json, end) + 1); // over the colon
    }

    /** Returns the whole number that is written here, in 18 digits at the most and perhaps a sign; else {@link #NO_NUMBER}. */
    static long wholeNumber(byte[] json, int start, int end) {
        boolean negative = json[start] == '-';
        long number = 0;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            if (json[i] < '0' || json[i] > '9') {
                return NO_NUMBER;
            }
            number = 10 * number + json[i] - '0';
        }
        return negative ? -number : number;
    }

    /** Names the kind of a value that starts with this byte. */
    static String kind(byte first) {
        return switch (first) {
            case '{' -> "an object";
            case '[' -> "a list";
            case '"' -> "a text";
            case 't', 'f' -> "a boolean";
            case 'n' -> "null";
            default -> "a number";
        };
    }
}
