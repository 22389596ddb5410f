package dev.callhook.samples.frontdesk.billing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callhook.samples.frontdesk.desk.Treatment;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the billing service over HTTP.
 *
 * <p>Safe for use by several threads.
 */
public final class BillingService {

    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Creates a client; nothing is asked yet.
     *
     * @param address the address of the service, with a slash at its end
     */
    public BillingService(URI address) {
        this.address = address;
    }

    /**
     * Returns the price of a treatment.
     *
     * @param treatment the treatment
     * @param limit how long the service may take
     * @return the price
     * @throws BillingUnavailableException if there is no price in time
     */
    public Price price(Treatment treatment, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new BillingUnavailableException("no time was left for the billing service");
        }
        HttpRequest request = HttpRequest.newBuilder(address.resolve("prices/" + treatment))
                .timeout(limit)
                .build();
        return price(answer(request, limit));
    }

    private Price price(HttpResponse<String> answer) {
        try {
            JsonNode pounds = json.readTree(answer.body()).path("pounds");
            if (answer.statusCode() == 200 && pounds.isInt()) {
                return new Price(pounds.intValue());
            }
        } catch (JacksonException e) {
            // told below: there is no price
        }
        throw new BillingUnavailableException(
                "the billing service answered with " + answer.statusCode() + " and no price");
    }

    /** The timeout of a request is over when the head of its answer is there; a body may be slow as well. */
    private HttpResponse<String> answer(HttpRequest request, Duration limit) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new BillingUnavailableException("the billing service failed or did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BillingUnavailableException("the wait for the billing service was interrupted", e);
        } finally {
            answer.cancel(true); // closes the connection, unless the answer is there
        }
    }
}
