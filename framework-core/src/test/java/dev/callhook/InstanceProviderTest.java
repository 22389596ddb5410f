package dev.callhook;

import static dev.callhook.SignedRequests.SECRET;
import static dev.callhook.SignedRequests.problems;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.scanned.other.Annex;
import dev.callhook.spi.InstanceProvider;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceProviderTest {

    private static final String ANNEX = "dev.callhook.scanned.other";

    @TempDir
    private Path folder;

    @Test
    void callsTheObjectsOfTheProviderEvenIfTheyAreSubclasses() {
        class Proxied extends Annex {
            @Override
            public String annex() {
                return "around " + super.annex();
            }
        }
        SignedRequests desk = SignedRequests.to(builder(handlerClass -> new Proxied()));

        assertThat(desk.tool("annex", "{}")).isEqualTo(result("{'value':'around annex'}"));
    }

    @Test
    void reportsAProviderThatFailsOrHasNothing() {
        assertThat(problems(builder(handlerClass -> {
                            throw new Exception("no such bean");
                        })
                        .secret(SECRET)))
                .containsExactly("no object of " + ANNEX + ".Annex could be made: no such bean");
        assertThat(problems(builder(handlerClass -> {
                            throw new IllegalStateException();
                        })
                        .secret(SECRET)))
                .containsExactly("no object of " + ANNEX + ".Annex could be made: java.lang.IllegalStateException");
        assertThat(problems(builder(handlerClass -> null).secret(SECRET)))
                .containsExactly("the instance provider has no object for " + ANNEX + ".Annex");
    }

    @Test
    void reportsConstructorsThatAreMissingOrFail() throws Exception {
        String tool = "@dev.callhook.handler.Tool(\"%s\") void tool() {} }";
        CompiledClasses classes = CompiledClasses.of(
                folder,
                Map.of(
                        "shop/A.java",
                        "package shop; class A { A(int a) {} " + tool.formatted("a"),
                        "shop/B.java",
                        "package shop; class B { B() { throw new RuntimeException(\"no database\"); } "
                                + tool.formatted("b"),
                        "shop/C.java",
                        "package shop; class C { static final int C = 1 / Integer.valueOf(0); " + tool.formatted("c"),
                        "shop/D.java",
                        "package shop; class D { class Inner { " + tool.formatted("d") + "}"));

        List<String> problems = classes.visible(
                loader -> problems(WebhookDispatcher.builder().scan("shop").secret(SECRET)));

        String constructor =
                " could be made: it has no constructor without parameters: give one, register an object with"
                        + " handlers(...), or set an instanceProvider(...)";
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "no object of shop.A" + constructor,
                        "no object of shop.B could be made: its constructor failed: java.lang.RuntimeException: no database",
                        "no object of shop.C could be made: java.lang.ExceptionInInitializerError",
                        "no object of shop.D$Inner" + constructor);
    }

    /** What a proxy of the JDK shares with the class behind it. */
    public interface Hours {
        @Tool("hours")
        String hours(String day);
    }

    interface HiddenHours {
        @Tool("hidden_hours")
        String hidden();
    }

    public interface Plain {
        String annex();
    }

    @Test
    void callsProxiesOfAnInterfaceWithAnnotations() {
        assertThat(SignedRequests.to(proxy(Hours.class)).tool("hours", "{'day':'Monday'}"))
                .isEqualTo(result("{'value':'proxied hours'}"));
        assertThat(SignedRequests.to(proxy(HiddenHours.class)).tool("hidden_hours", "{}"))
                .isEqualTo(result("{'value':'proxied hidden'}"));
    }

    @Test
    void callsAProxyThatSharesAnInterfaceWithTheScannedClass() {
        SignedRequests desk = SignedRequests.to(builder(providerOf(proxy(Plain.class))));

        assertThat(desk.tool("annex", "{}")).isEqualTo(result("{'value':'proxied annex'}"));
    }

    @Test
    void reportsAProxyThatSharesNothingWithTheScannedClass() {
        assertThat(problems(builder(providerOf(proxy(Runnable.class))).secret(SECRET)))
                .singleElement()
                .asString()
                .startsWith("Annex.annex() cannot be called on the object that was given for it, a $Proxy")
                .endsWith(": let the container make proxies of the class, or annotate the interface");
    }

    private static WebhookDispatcherBuilder builder(InstanceProvider provider) {
        return WebhookDispatcher.builder().scan(ANNEX).instanceProvider(provider);
    }

    private static InstanceProvider providerOf(Object object) {
        return handlerClass -> object;
    }

    private static Object proxy(Class<?> type) {
        InvocationHandler answer = (self, method, arguments) -> "proxied " + method.getName();
        return Proxy.newProxyInstance(
                type.getClassLoader() == null ? Proxy.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                answer);
    }
}
