package dev.callhook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * What a person reads while a command works. Colours are for terminals alone, and what a server says cannot steer one.
 *
 * @param out where it is printed
 */
record Screen(PrintWriter out) {

    private static final int LONGEST = 120;
    private static final String CUT = "...";

    void line(String text) {
        out.println(text);
    }

    /** Begins a line whose end comes with {@link #line}, so that one sees what is waited for. */
    void begin(String text) {
        out.print(text);
        out.flush();
    }

    static String good(String text) {
        return styled(Style.fg_green, text);
    }

    static String bad(String text) {
        return styled(Style.fg_red, text);
    }

    /** Returns a text as one line of bounded length, without characters that would move the cursor. */
    static String plain(String text) {
        return plain(text, LONGEST);
    }

    static String plain(String text, int longest) {
        String oneLine =
                text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        return oneLine.length() > longest ? oneLine.substring(0, longest) + CUT : oneLine;
    }

    static String millis(Duration time) {
        double millis = time.toNanos() / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
    }

    private static String styled(Style style, String text) {
        return Ansi.AUTO.enabled() ? style.on() + text + style.off() : text;
    }
}
