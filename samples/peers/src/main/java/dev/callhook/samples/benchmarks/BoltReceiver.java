package dev.callhook.samples.benchmarks;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes a slash command of Slack. */
final class BoltReceiver implements Receiver {

    private static final String COMMAND =
            "token=gIkuvaNzQIHg97ATvDxqgjtO&team_id=T0001&team_domain=example&enterprise_id="
                    + "E0001&enterprise_name=Globular%20Construct%20Inc&channel_id=C2147483705&channel_name=test&user_id="
                    + "U2147483697&user_name=Steve&command=%2Ffind-slot&text=a%20place%20for%20two%20at%20ten%20number%20NUMBER"
                    + "&response_url=https%3A%2F%2Fhooks.slack.example%2Fcommands%2F1234%2F5678%2F90123456789012345678901234567890"
                    + "&trigger_id=13345224609.738474920.8088930838d88f008e0&api_app_id=A123456&is_enterprise_install=false";

    private final SlackSignature.Generator generator = new SlackSignature.Generator(Deliveries.SECRET);
    private final SlackRequestParser parser;
    private final App app;
    private final List<HttpRequest> good = new ArrayList<>();
    private final List<HttpRequest> bad = new ArrayList<>();

    BoltReceiver() {
        AppConfig config = AppConfig.builder().signingSecret(Deliveries.SECRET).build();
        parser = new SlackRequestParser(config);
        app = new App(config, List.of(new RequestVerification(new SlackSignature.Verifier(generator))));
        app.command("/find-slot", (request, context) -> context.ack("Two places are free at ten."));
        for (int number = 0; number < DIFFERENT; number++) {
            String body = COMMAND.replace("NUMBER", Integer.toString(number));
            good.add(request(body, body));
            bad.add(request(body, COMMAND));
        }
    }

    private HttpRequest request(String body, String signed) {
        String now = Long.toString(Instant.now().getEpochSecond());
        RequestHeaders headers = new RequestHeaders(Map.of(
                SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP,
                List.of(now),
                SlackSignature.HeaderNames.X_SLACK_SIGNATURE,
                List.of(generator.generate(now, signed))));
        return HttpRequest.builder()
                .requestUri("/slack/events")
                .queryString(Map.of())
                .requestBody(body)
                .headers(headers)
                .remoteAddress("127.0.0.1")
                .build();
    }

    @Override
    public boolean accepts(int number, boolean forged) throws Exception {
        HttpRequest request = (forged ? bad : good).get(number);
        return app.run(parser.parse(request)).getStatusCode() == 200;
    }

    @Override
    public int bytes() {
        return good.get(0).getRequestBody().getBytes(StandardCharsets.UTF_8).length;
    }
}
