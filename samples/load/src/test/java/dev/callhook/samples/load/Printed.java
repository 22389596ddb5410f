package dev.callhook.samples.load;

import java.util.Locale;

/** The figures of a test, to be read and not to be relied on. */
final class Printed {

    private Printed() {}

    static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
