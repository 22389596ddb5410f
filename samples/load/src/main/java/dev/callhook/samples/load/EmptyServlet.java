package dev.callhook.samples.load;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/** Takes the bytes of a body and answers always the same, as long as the answer of a quick tool: what the container costs. */
final class EmptyServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final byte[] ANSWER =
            "{\"results\":[{\"tool_call_id\":\"call_1000000\",\"result\":{\"text\":\"call_1000000\"}}]}"
                    .getBytes(StandardCharsets.US_ASCII);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = new byte[request.getContentLength()];
        if (request.getInputStream().readNBytes(body, 0, body.length) < body.length) {
            throw new EOFException("the body was cut short");
        }
        answer(response);
    }

    static void answer(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(ANSWER.length);
        response.getOutputStream().write(ANSWER);
    }
}
