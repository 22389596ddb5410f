package dev.callhook.samples.readme;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.EventOrder;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletionStage;

/** The README's tools that take their time. */
final class SlowTools {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Board board;

    SlowTools(Board board) {
        this.board = board;
    }

    /** Where the shop sees its calls. */
    interface Board {
        void show(CallObject call);
    }

    // [slow-tools]
    @Tool(value = "stock", timeout = "3s", maxConcurrent = 8)
    CompletionStage<String> stock(String article, Deadline deadline) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://stock.example/" + article))
                .timeout(deadline.remaining())
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    @Tool(value = "send_directions", async = true)
    void sendDirections(Customer caller) {
        // goes on after the answer
    }

    @OnStatusUpdate
    void show(CallObject call, EventOrder order) {
        if (!order.isLate()) {
            board.show(call);
        }
    }
    // [/slow-tools]
}
