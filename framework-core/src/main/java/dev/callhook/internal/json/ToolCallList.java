package dev.callhook.internal.json;

import dev.callhook.payload.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tool calls of a request while a pass goes over them. */
final class ToolCallList {

    private static final String ENTRY = "message.tool_call_list[]";
    private static final String FUNCTION = ENTRY + ".function";
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final MemberPass members;

    private ToolCallList(MemberPass members) {
        this.members = members;
    }

    /** Passes over the list that it is at; what is no call in it keeps its place. */
    static List<ToolCall> read(MemberPass members) throws NotJsonException {
        ToolCallList list = new ToolCallList(members);
        members.enterList();
        if (!members.nextElement()) {
            return List.of();
        }
        ToolCall first = list.element();
        if (!members.nextElement()) {
            return List.of(first); // mostly
        }
        List<ToolCall> calls = new ArrayList<>();
        calls.add(first);
        do {
            calls.add(list.element());
        } while (members.nextElement());
        return List.copyOf(calls);
    }

    private ToolCall element() throws NotJsonException {
        return members.isObject() ? call() : none();
    }

    private ToolCall none() throws NotJsonException {
        members.odd(ENTRY, "an object");
        return new ToolCall(null, null, null, noArguments());
    }

    private JsonSlice noArguments() {
        return members.rules().json().slice(EMPTY_OBJECT);
    }

    private ToolCall call() throws NotJsonException {
        String id = null;
        String type = null;
        Function function = null;
        for (Member member = members.enter(); member != null; member = members.next()) {
            switch (member) {
                case ID -> id = members.text(ENTRY);
                case TYPE -> type = members.word(ENTRY);
                case FUNCTION -> function = members.isObject(ENTRY) ? function() : null;
                default -> members.skip();
            }
        }
        return function == null
                ? new ToolCall(id, type, null, noArguments())
                : new ToolCall(id, type, function.name(), function.arguments());
    }

    private record Function(@Nullable String name, JsonSlice arguments) {}

    private Function function() throws NotJsonException {
        String called = null;
        JsonSlice arguments = null; // some senders leave out an empty object
        for (Member member = members.enter(); member != null; member = members.next()) {
            switch (member) {
                case NAME -> called = members.word(FUNCTION);
                case ARGUMENTS -> arguments = members.unquoted();
                default -> members.skip();
            }
        }
        return new Function(called, arguments == null ? noArguments() : arguments);
    }
}
