package dev.callhook.internal.json;

import dev.callhook.payload.WebhookPayload;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body in one pass that checks all of it and makes nothing of what few handlers read: the assistant, which is most of
 * a tool call, and the transcript, which is most of a report. Safe for use by several threads.
 */
public final class PayloadReader {

    private final PayloadRules rules;
    private final Consumer<AssistantParts> assistants;
    private final boolean transcripts;
    private final Spares<DistinctNames> spareNames = new Spares<>(DistinctNames::new);

    /**
     * Creates the reader.
     *
     * @param json the rules
     * @param oddities is told each member whose type is not what the protocol says
     */
    public PayloadReader(WireJson json, Consumer<String> oddities) {
        this(new PayloadRules(json, Words.ofThePlatform(List.of()), oddities), parts -> {}, false);
    }

    private PayloadReader(PayloadRules rules, Consumer<AssistantParts> assistants, boolean transcripts) {
        this.rules = rules;
        this.assistants = assistants;
        this.transcripts = transcripts;
    }

    /**
     * Returns the same reader for an application whose tools are known: it makes no text of their names.
     *
     * @param tools their names
     * @return the reader
     */
    public PayloadReader knowing(Collection<String> tools) {
        return new PayloadReader(
                new PayloadRules(rules.json(), Words.ofThePlatform(tools), rules.oddities()), assistants, transcripts);
    }

    /**
     * Returns the same reader for somebody who looks at what assistants were told.
     *
     * @param assistants is told of each payload; it must not throw
     * @return the reader
     */
    public PayloadReader showing(Consumer<AssistantParts> assistants) {
        return new PayloadReader(rules, assistants, transcripts);
    }

    /**
     * Returns the same reader for reports whose transcript somebody takes: to read it in the same pass costs least. Messages of
     * other events are read, too, if there are any, for their type may come after them.
     *
     * @param transcripts whether somebody does
     * @return the reader
     */
    public PayloadReader readingTranscripts(boolean transcripts) {
        return new PayloadReader(rules, assistants, transcripts);
    }

    /**
     * Reads a body.
     *
     * @param body the bytes as received
     * @return the payload
     * @throws MalformedPayloadException if the body is not strict JSON or says no event
     */
    public WebhookPayload read(byte[] body) throws MalformedPayloadException {
        DistinctNames names = spareNames.take();
        MessageScan message = message(body, names);
        spareNames.giveBack(names);
        if (message == null) {
            throw new MalformedPayloadException("the body must be a JSON object with an object \"message\"");
        }
        WebhookPayload payload = message.payload();
        assistants.accept(message.parts());
        return payload;
    }

    private @Nullable MessageScan message(byte[] body, DistinctNames names) throws MalformedPayloadException {
        int mark = Utf8.markLength(body);
        JsonSlice text = new JsonSlice(rules.json(), body, mark, body.length - mark);
        StrictPass pass = new StrictPass(text, names);
        if (!pass.next()) {
            throw new MalformedPayloadException("the body is empty");
        }
        try {
            MessageScan message = message(new MemberPass(pass, text, rules));
            if (pass.next()) {
                throw new MalformedPayloadException(
                        "the body goes on after its JSON value, see " + place(text, pass.place()));
            }
            return message;
        } catch (NotJsonException e) {
            throw new MalformedPayloadException(refusal(e, text));
        }
    }

    private static String refusal(NotJsonException e, JsonSlice text) {
        if (e.isLimit()) {
            return "the body exceeds a limit: JSON may be nested " + WireJson.DEEPEST
                    + " levels deep, a number may have " + WireJson.LONGEST_NUMBER + " characters, and a name "
                    + WireJson.LONGEST_NAME;
        }
        byte[] body = text.source();
        boolean isUtf8 = e.place() >= body.length || Utf8.length(body, e.place()) > 0;
        return "the body is not " + (isUtf8 ? "strict JSON" : "valid UTF-8") + ", see " + place(text, e.place());
    }

    private static String place(JsonSlice text, int place) {
        int line = 1;
        int start = text.offset();
        for (int i = start; i < place; i++) {
            if (text.source()[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return "line " + line + ", column " + (place - start + 1);
    }

    private @Nullable MessageScan message(MemberPass members) throws NotJsonException {
        if (!members.isObject()) {
            members.skip();
            return null;
        }
        MessageScan message = null;
        for (Member member = members.enter(); member != null; member = members.next()) {
            if (member == Member.MESSAGE && members.isObject()) {
                message = MessageScan.of(members, transcripts);
            } else {
                members.skip();
            }
        }
        return message;
    }
}
