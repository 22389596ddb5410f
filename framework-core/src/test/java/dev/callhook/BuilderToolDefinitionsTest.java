package dev.callhook;

import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.InvalidHandlerException;
import dev.callhook.handler.Tool;
import dev.callhook.internal.json.WireJson;
import dev.callhook.payload.ToolDefinition;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.scanned.other.Annex;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The definitions of tools, for a file or a test, where nothing of the running application is there. */
class BuilderToolDefinitionsTest {

    private static final String PACKAGE = "dev.callhook.defined";
    private static final String UNDESCRIBED = " has no description, which its definition needs for the platform: say in"
            + " @Tool(description = ...) what the tool does and when to use it";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private static final class Shop {

        @Tool(value = "order", description = "Orders")
        void order(String article) {}

        @Tool(value = "article", description = "Finds an article")
        String article(Optional<String> name) {
            return name.orElse("");
        }
    }

    @Test
    void needsNeitherASecretNorObjectsOfScannedClasses() throws Exception {
        ToolDefinitions tools = WebhookDispatcher.builder()
                .scan(PACKAGE)
                .instanceProvider(type -> {
                    throw new AssertionError("asked for " + type);
                })
                .toolDefinitions();

        assertThat(new String(new WireJson().write(tools), StandardCharsets.UTF_8))
                .isEqualTo(
                        json("[{'name':'book','description':'Books seats','parameters':{'type':'object','properties':"
                                + "{'guests':{'type':'integer','minimum':-2147483648,'maximum':2147483647,'default':2}}}},"
                                + "{'name':'seats','description':'Tells how many seats are free','parameters':{'type':'object',"
                                + "'properties':{'day':{'type':'string','description':'The day','format':'date'}},"
                                + "'required':['day']}}]"));
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void areThoseOfTheDispatcher() {
        WebhookDispatcherBuilder builder = WebhookDispatcher.builder()
                .handlers(new Shop())
                .scan("dev.callhook.scanned.other")
                .handlers(new Annexed());

        List<ToolDefinition> defined = builder.toolDefinitions().all();

        assertThat(defined).extracting(each -> each.name().orElseThrow()).containsExactly("annex", "article", "order");
        assertThat(defined)
                .isEqualTo(builder.unsigned().build().toolDefinitions().all());
    }

    /** Stands for the scanned class, and describes its tool. */
    private static final class Annexed extends Annex {
        @Override
        @Tool(value = "annex", description = "Is beside the point")
        public String annex() {
            return "";
        }
    }

    @Test
    void tellsAllProblemsOfTheMethodsAtOnce() {
        class Faulty {
            @Tool("order")
            void order(Thread article) {}

            @Tool(value = "no name", description = "Has none")
            void unnamed() {}

            @Tool(value = "slow", description = "Takes its time", timeout = "9s")
            void slow() {}

            @AssistantRequest
            String greet() {
                return "";
            }
        }

        assertThat(problems(WebhookDispatcher.builder()
                        .handlers(new Shop(), new Faulty())
                        .scan("dev.callhook.scanned.other", "com.acme.nowhere")
                        .limits(DispatchLimits.of().margin(Duration.ofSeconds(2)))))
                .containsExactly(
                        "Faulty.greet() must return AssistantRequestResponse: returns String",
                        "Faulty.order(Thread) parameter article has the type java.lang.Thread, which cannot be read from"
                                + " JSON: use a record, a scalar, a collection or a map of them",
                        "Faulty.slow() has the timeout \"9s\": it must be at most 8000 ms, since the platform waits 10 s"
                                + " and the answer leaves a margin before that",
                        "Faulty.unnamed() has the tool name \"no name\": the platform takes a letter or _, then letters,"
                                + " digits, _ or -, at most 64 characters",
                        "no class with handler methods was found in com.acme.nowhere: check the package's name, and that"
                                + " its classes are on the class path of the thread that starts Callhook (its context"
                                + " class loader)",
                        "Faulty.order(Thread) handles the tool \"order\", as does Shop.order(String): keep one of the two",
                        "Faulty.order(Thread)" + UNDESCRIBED,
                        "Annex.annex()" + UNDESCRIBED);
    }

    private static List<String> problems(WebhookDispatcherBuilder builder) {
        return catchThrowableOfType(InvalidHandlerException.class, builder::toolDefinitions)
                .problems();
    }
}
