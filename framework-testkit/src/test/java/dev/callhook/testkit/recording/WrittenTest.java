package dev.callhook.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A test that was written, compiled as a build would do it, and run where its fixture is found. */
final class WrittenTest {

    private WrittenTest() {}

    static void run(Path module, RecordedTest files) throws Exception {
        Path folder = Files.createDirectories(module.resolve("compiled"));
        compile(folder, Files.readString(files.source()).replace("\"src/test", "\"" + module + "/src/test"), files);
        String file = module.resolve("src/test/java").relativize(files.source()).toString();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, WrittenTest.class.getClassLoader())) {
            Class<?> test = loader.loadClass(file.replace(".java", "").replace('/', '.'));
            Constructor<?> constructor = test.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method method = test.getDeclaredMethod("answersTheRecordedDelivery");
            method.setAccessible(true);
            method.invoke(constructor.newInstance());
        }
    }

    private static void compile(Path folder, String text, RecordedTest files) throws IOException {
        Path source = Files.writeString(folder.resolve(files.source().getFileName()), text);
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        String[] options = {
            "-proc:none",
            "-Xlint:all,-path",
            "-Werror",
            "-classpath",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "-d",
            folder.toString(),
            source.toString()
        };
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, problems, options);
        assertThat(failed).as(problems.toString(StandardCharsets.UTF_8)).isZero();
    }
}
