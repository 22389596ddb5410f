package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.callhook.payload.CallMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the messages of a report while a parser passes over them: thousands of them, of which nothing else is made. */
final class MessageList {

    private static final String ENTRY = "message.messages[]";

    private MessageList() {}

    /** Reads the messages of {@code message} that has been checked. */
    static List<CallMessage> read(JsonSlice message, PayloadRules rules) {
        JsonSlice list = message.member("messages");
        if (list == null) {
            return List.of();
        }
        try (JsonParser parser = list.parser()) {
            parser.nextToken();
            MemberPass members = new MemberPass(parser, list, new DistinctNames(), rules);
            List<CallMessage> messages = members.isList("message.messages") ? read(members) : List.of();
            members.oddities().tell(rules.oddities());
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen
        }
    }

    /** Passes over the list whose start has just been read; what is no message in it keeps its place. */
    static List<CallMessage> read(MemberPass members) throws IOException {
        List<CallMessage> messages = new ArrayList<>();
        while (members.nextElement()) {
            messages.add(members.isObject() ? message(members) : none(members));
        }
        return messages;
    }

    private static CallMessage none(MemberPass members) throws IOException {
        members.odd(ENTRY, "an object");
        return new CallMessage(null, null);
    }

    private static CallMessage message(MemberPass members) throws IOException {
        String role = null;
        String content = null;
        for (String name = members.enter(); name != null; name = members.next()) {
            switch (name) {
                case "role" -> role = members.word(ENTRY);
                case "content" -> content = members.text(ENTRY);
                default -> members.skip();
            }
        }
        return new CallMessage(role, content);
    }
}
