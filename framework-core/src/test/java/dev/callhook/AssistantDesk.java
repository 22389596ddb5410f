package dev.callhook;

import static dev.callhook.SignedRequests.json;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.CallObject;
import dev.callhook.spi.WebhookEvent.Drift;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tools, and calls of assistants that were told of them in some way or other. JSON is written with ' instead of ". */
final class AssistantDesk {

    static final String DAY = "'day':{'type':'string'}";
    static final String SEATS = "'seats':{'type':'integer'}";
    static final String HOW = "'how':{'type':'string','enum':['CASH','CARD']}";
    static final String BOOK = book(DAY + "," + SEATS + "," + HOW);
    static final String REMIND = "{'name':'remind','description':'Sends a reminder','async':true}";

    private final ToldEvents told = new ToldEvents();
    private final CapturedLog log;
    private final PhoneLine line;

    AssistantDesk(CapturedLog log, Contract contract, Object... handlers) {
        this.log = log;
        this.line = PhoneLine.to(WebhookDispatcher.builder()
                .handlers(handlers)
                .handlers(new Calls())
                .contract(contract)
                .listener(told));
        log.clear();
    }

    static AssistantDesk with(CapturedLog log) {
        return new AssistantDesk(log, Contract.of(), new Desk());
    }

    PhoneLine line() {
        return line;
    }

    /** Lets a call begin whose assistant has these tools. */
    AssistantDesk call(String... tools) {
        return callWith("[" + String.join(",", tools) + "]");
    }

    AssistantDesk callWith(String tools) {
        PhoneLine.await(line.send(beginning(tools)));
        return this;
    }

    static String beginning(String tools) {
        return "{'type':'status-update','call':{'status':'in-progress'},'assistant':{'first_message':'Hello','llm_config':"
                + "{'model':'m','tools':" + tools + ",'messages':[]},'metadata':{}}}";
    }

    /** Lets everything be compared and returns what was logged of it. */
    List<String> logged() {
        line.dispatcher().close();
        return log.lines();
    }

    List<Drift> told() {
        line.dispatcher().close();
        return told.events().stream()
                .filter(Drift.class::isInstance)
                .map(Drift.class::cast)
                .toList();
    }

    static String book(String properties) {
        return book(properties, "'day'");
    }

    static String book(String properties, String required) {
        return json("{'name':'book','description':'Books a table','parameters':{'type':'object','properties':{"
                + properties + "},'required':[" + required + "]}}");
    }

    enum Payment {
        CASH,
        CARD
    }

    static final class Desk {

        @Tool(value = "book", description = "Books a table")
        void book(@ToolParam(description = "The day") LocalDate day, Optional<Integer> seats, Optional<Payment> how) {}

        @Tool(value = "remind", description = "Sends a reminder", async = true)
        void remind() {}
    }

    private static final class Calls {

        @OnStatusUpdate
        void begins(CallObject call) {}
    }
}
