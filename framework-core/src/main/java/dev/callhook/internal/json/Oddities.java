package dev.callhook.internal.json;

import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.StatusUpdatePayload;
import dev.callhook.payload.ToolCallsPayload;
import dev.callhook.payload.WebhookPayload;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is not as it should be in the members of {@code message}. Only when all of it has been read is it known which of them
 * mean anything. However long a body is there are few, as each is kept once. Used by one thread.
 */
final class Oddities {

    private Map<Member, Set<String>> byMember = Map.of();
    private Member member = Member.OTHER;

    /** Begins with a member of {@code message}. */
    void in(Member next) {
        member = next;
    }

    /** Adds one of the member that it is in. */
    void add(String text) {
        if (byMember.isEmpty()) {
            byMember = new LinkedHashMap<>();
        }
        byMember.computeIfAbsent(member, key -> new LinkedHashSet<>()).add(text);
    }

    void tell(Consumer<String> listener) {
        byMember.values().forEach(texts -> texts.forEach(listener));
    }

    /** Tells those of members that such a payload has: elsewhere the same name may mean something else. */
    void tell(WebhookPayload payload, Consumer<String> listener) {
        for (Map.Entry<Member, Set<String>> odd : byMember.entrySet()) {
            if (has(payload, odd.getKey())) {
                odd.getValue().forEach(listener);
            }
        }
    }

    private static boolean has(WebhookPayload payload, Member member) {
        return switch (member) {
            case TOOL_CALL_LIST -> payload instanceof ToolCallsPayload;
            case ERROR -> payload instanceof StatusUpdatePayload;
            case END_REASON -> payload instanceof StatusUpdatePayload || payload instanceof EndOfCallReportPayload;
            case DURATION_SECONDS, SUMMARY, MESSAGES, RECORDING_URL, STARTED_AT, ENDED_AT ->
                payload instanceof EndOfCallReportPayload;
            default -> true;
        };
    }
}
