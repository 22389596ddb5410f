package dev.callhook.samples.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks the signature and the grammar of a body and answers always the same: what no servlet can do without. */
final class LimitServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "sha256=";
    private static final int TOLERANCE_SECONDS = 300;

    private final transient JsonFactory json = new JsonFactory();
    private final transient Mac keyed;

    LimitServlet(String secret) throws GeneralSecurityException {
        keyed = Mac.getInstance("HmacSHA256");
        keyed.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = new byte[request.getContentLength()];
        if (request.getInputStream().readNBytes(body, 0, body.length) < body.length) {
            throw new EOFException("the body was cut short");
        }
        if (!isSigned(request, body)) {
            response.sendError(401);
            return;
        }
        try (JsonParser parser = json.createParser(body)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                token = parser.nextToken();
            }
        }
        EmptyServlet.answer(response);
    }

    private boolean isSigned(HttpServletRequest request, byte[] body) throws IOException {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(request.getHeader("X-Webhook-Timestamp").getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            String signature = request.getHeader("X-Webhook-Signature");
            byte[] sent = HexFormat.of().parseHex(signature, PREFIX.length(), signature.length());
            return MessageDigest.isEqual(mac.doFinal(body), sent) && isRecent(request);
        } catch (CloneNotSupportedException e) {
            throw new IOException(e);
        }
    }

    private static boolean isRecent(HttpServletRequest request) {
        long age = Instant.now().getEpochSecond() - Long.parseLong(request.getHeader("X-Webhook-Timestamp"));
        return Math.abs(age) <= TOLERANCE_SECONDS;
    }
}
