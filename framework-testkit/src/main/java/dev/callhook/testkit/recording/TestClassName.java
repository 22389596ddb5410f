package dev.callhook.testkit.recording;

import javax.lang.model.SourceVersion;

/**
 * The name of a class that is written.
 *
 * @param packageName its package, empty if it has none
 * @param simpleName its own name
 */
record TestClassName(String packageName, String simpleName) {

    static TestClassName of(String name) {
        int dot = name.lastIndexOf('.');
        TestClassName parsed = new TestClassName(name.substring(0, Math.max(dot, 0)), name.substring(dot + 1));
        if (!SourceVersion.isName(name)) {
            throw new IllegalArgumentException("\"" + name
                    + "\" is no name of a class: write it with its package, like com.acme.ClosedOnSundayTest");
        }
        if (TestSource.IMPORTED.contains(parsed.simpleName)) {
            throw new IllegalArgumentException(
                    parsed.simpleName + " is a class that the test itself uses: take another name, such as "
                            + parsed.simpleName + "Test");
        }
        return parsed;
    }

    /** Returns where the class lies below the folder of the sources, without an ending. */
    String path() {
        return (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + simpleName;
    }
}
