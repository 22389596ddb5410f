package dev.callhook.internal.json;

import dev.callhook.payload.CallMessage;
import java.util.ArrayList;
import java.util.List;

/** Reads the messages of a report while a pass goes over them: thousands of them, of which nothing else is made. */
final class MessageList {

    private static final String ENTRY = "message.messages[]";

    private MessageList() {}

    /** Reads the messages of {@code message} that has been checked. */
    static List<CallMessage> read(JsonSlice message, PayloadRules rules) {
        JsonSlice list = message.member("messages");
        if (list == null) {
            return List.of();
        }
        try {
            MemberPass members = new MemberPass(new StrictPass(list, new DistinctNames()), list, rules);
            List<CallMessage> messages = members.isList("message.messages") ? read(members) : List.of();
            members.oddities().tell(rules.oddities());
            return messages;
        } catch (NotJsonException e) {
            throw new IllegalStateException(e); // cannot happen: it has been checked
        }
    }

    /** Passes over the list that it is at; what is no message in it keeps its place. */
    static List<CallMessage> read(MemberPass members) throws NotJsonException {
        List<CallMessage> messages = new ArrayList<>();
        members.enterList();
        while (members.nextElement()) {
            messages.add(members.isObject() ? message(members) : none(members));
        }
        return messages;
    }

    private static CallMessage none(MemberPass members) throws NotJsonException {
        members.odd(ENTRY, "an object");
        return new CallMessage(null, null);
    }

    private static CallMessage message(MemberPass members) throws NotJsonException {
        String role = null;
        String content = null;
        for (Member member = members.enter(); member != null; member = members.next()) {
            switch (member) {
                case ROLE -> role = members.word(ENTRY);
                case CONTENT -> content = members.text(ENTRY);
                default -> members.skip();
            }
        }
        return new CallMessage(role, content);
    }
}
