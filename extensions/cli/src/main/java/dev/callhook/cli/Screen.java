package dev.callhook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * What a person reads while a command works. What a server says cannot steer a terminal.
 *
 * @param out where it is printed
 * @param colours whether it is in colours: on a terminal alone
 */
record Screen(PrintWriter out, boolean colours) {

    private static final int LONGEST = 120;
    private static final String CUT = "...";

    /** Returns the screen of standard output, where the system can tell a terminal from a file. */
    static Screen out(CommandLine command) {
        return new Screen(command.getOut(), Ansi.AUTO.enabled());
    }

    /** Returns the screen of standard error, of which nobody knows whether it is a terminal. */
    static Screen err(CommandLine command) {
        return new Screen(command.getErr(), false);
    }

    void line(String text) {
        out.println(text);
    }

    /** Begins a line whose end comes with {@link #line}, so that one sees what is waited for. */
    void begin(String text) {
        out.print(text);
        out.flush();
    }

    String good(String text) {
        return styled(Style.fg_green, text);
    }

    String bad(String text) {
        return styled(Style.fg_red, text);
    }

    /** Returns a text as one line of bounded length, without characters that would move the cursor. */
    static String plain(String text) {
        return plain(text, LONGEST);
    }

    static String plain(String text, int longest) {
        String oneLine =
                text.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return oneLine.length() > longest ? oneLine.substring(0, longest) + CUT : oneLine;
    }

    /** Returns a body as it came, but for what would steer a terminal that shows it. */
    String shown(String body) {
        return colours ? body.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "") : body;
    }

    static String millis(Duration time) {
        double millis = time.toNanos() / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
    }

    private String styled(Style style, String text) {
        return colours ? style.on() + text + style.off() : text;
    }
}
