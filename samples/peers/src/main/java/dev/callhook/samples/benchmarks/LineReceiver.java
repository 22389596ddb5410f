package dev.callhook.samples.benchmarks;

import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParseException;
import com.linecorp.bot.parser.WebhookParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Takes a message of LINE. */
final class LineReceiver implements Receiver {

    private static final String MESSAGE =
            "{\"destination\":\"U8e742f61d673b39c7fff3cecb7536ef0\",\"events\":[{\"type\":"
                    + "\"message\",\"message\":{\"type\":\"text\",\"id\":\"468789577898262530\",\"quoteToken\":"
                    + "\"q3Plxr4AgKd1Jk0fOlsCmJVXIuQ5eEyMnEuHzVlqlhYUtMBhlCbR\",\"text\":\"Is there a place for two at ten, "
                    + "number %d?\"},\"webhookEventId\":\"01H810YECXQQZ37VAXPF6H9E6T\",\"deliveryContext\":{\"isRedelivery\":"
                    + "false},\"timestamp\":1692251666727,\"source\":{\"type\":\"user\",\"userId\":"
                    + "\"U4af4980629c34d9cb5f4a4b30c7d8e41\"},\"replyToken\":\"38ef843bde154d9b91c21320ffd17a0f\","
                    + "\"mode\":\"active\"}]}";

    private final LineSignatureValidator validator =
            new LineSignatureValidator(Deliveries.SECRET.getBytes(StandardCharsets.UTF_8));
    private final WebhookParser parser = new WebhookParser(validator);
    private final List<Signed> all = new ArrayList<>();

    LineReceiver() {
        for (int number = 0; number < DIFFERENT; number++) {
            byte[] body = MESSAGE.replace("%d", Integer.toString(number)).getBytes(StandardCharsets.UTF_8);
            all.add(new Signed(Base64.getEncoder().encodeToString(validator.generateSignature(body)), body));
        }
    }

    private record Signed(String signature, byte[] body) {}

    @Override
    public boolean accepts(int number, boolean forged) throws IOException {
        Signed signed = all.get(number);
        String signature = forged ? all.get((number + 1) % DIFFERENT).signature() : signed.signature();
        try {
            return !parser.handle(signature, signed.body()).events().isEmpty();
        } catch (WebhookParseException e) {
            return false;
        }
    }

    @Override
    public int bytes() {
        return all.get(0).body().length;
    }
}
