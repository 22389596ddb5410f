package dev.callhook.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.testkit.WebhookTestKit;
import java.io.File;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Where there is no Jetty: tests in process run all the same, and those on a server say what is missing. */
class NoServerTest {

    @CallhookTest(value = Desk.class, server = true)
    static class OnServer {
        @Test
        void isNotReached() {}
    }

    @CallhookTest(Desk.class)
    static class InProcess {
        @Test
        void needsNoServer(WebhookTestKit platform) {
            platform.webCall().inProgress();
        }
    }

    /** What is run where there is no Jetty. */
    static final class WithoutJetty implements Supplier<String> {
        @Override
        public String get() {
            PlayedTests.of(InProcess.class).assertPassed(1);
            return PlayedTests.of(OnServer.class).text();
        }
    }

    @Test
    void namesTheDependenciesOfAServer() throws Exception {
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader without = new URLClassLoader(withoutJetty(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(without);
            Constructor<?> other =
                    without.loadClass(WithoutJetty.class.getName()).getDeclaredConstructor();
            other.setAccessible(true);

            assertThat(((Supplier<?>) other.newInstance()).get())
                    .isEqualTo(
                            "a test on a server needs callhook-servlet and Jetty, and org.eclipse.jetty.server.Connector is"
                                    + " not there: add dev.callhook:callhook-servlet and"
                                    + " org.eclipse.jetty.ee10:jetty-ee10-servlet to the dependencies of the tests");
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    private static URL[] withoutJetty() {
        List<String> paths = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return paths.stream()
                .filter(path -> !path.contains("jetty"))
                .map(NoServerTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return new File(path).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
