package dev.callhook.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of the JVM in which a test runs.
 *
 * @param property its system properties by name
 * @param environment its environment variables by name
 * @param isOneOfSeveral whether its Maven project is a module of another one
 * @param out takes a line for whoever looks at the build
 */
record TestJvm(
        Function<String, @Nullable String> property,
        Function<String, @Nullable String> environment,
        boolean isOneOfSeveral,
        Consumer<String> out) {

    private static final String PROPERTY = "callhook.tools";
    private static final String WRITE = "write";

    /** Where the code of a test ends: what runs it, and the reflection by which it is called. */
    private static final List<String> RUNNERS =
            List.of("java.lang.reflect.", "jdk.internal.reflect.", "org.junit.", "org.testng.");

    /** What may stand between the classes of a test, such as a stream. */
    private static final List<String> JDK = List.of("java.", "jdk.", "sun.");

    static TestJvm current() {
        return new TestJvm(
                System::getProperty,
                System::getenv,
                Files.isRegularFile(Path.of("..", "pom.xml")),
                System.out::println);
    }

    boolean isToldToWrite() {
        return WRITE.equals(property.apply(PROPERTY));
    }

    /** Tells whether this is a build that nobody watches. */
    boolean isContinuousIntegration() {
        String set = environment.apply("CI");
        return set != null && !set.isBlank();
    }

    /** Returns how to run the test again so that it writes. The quotes are for shells that split at a dot. */
    String writing() {
        return "  mvn test -Dtest=" + test()
                + (isOneOfSeveral ? " \"-Dsurefire.failIfNoSpecifiedTests=false\"" : "")
                + " \"-D" + PROPERTY + "=" + WRITE + "\"\n\n"
                + "With another build tool, run this test with the system property " + PROPERTY + "=" + WRITE
                + " in the JVM of the tests.";
    }

    /** Returns the class of the test: the outermost one between this one and the runner. */
    private static String test() {
        String name = StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES)
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .dropWhile(each -> isOurs(each) || isOf(JDK, each) || isOf(RUNNERS, each))
                        .takeWhile(each -> !isOf(RUNNERS, each))
                        .filter(each -> !isOf(JDK, each))
                        .reduce("", (inner, outer) -> outer));
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
    }

    private static boolean isOf(List<String> packages, String name) {
        return packages.stream().anyMatch(name::startsWith);
    }

    private static boolean isOurs(String name) {
        return name.equals(TestJvm.class.getName()) || name.equals(ToolsFile.class.getName());
    }
}
