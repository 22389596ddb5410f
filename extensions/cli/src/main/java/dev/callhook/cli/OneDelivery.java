package dev.callhook.cli;

import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import picocli.CommandLine;

/**
 * Sends one payload and prints the answer: its body to standard output as it came, all else beside it.
 *
 * @param kit signs and sends
 * @param command the command that was given
 */
record OneDelivery(WebhookTestKit kit, CommandLine command) {

    int send(String name, SamplePayload payload) {
        Screen err = Screen.err(command);
        Screen out = Screen.out(command);
        err.begin(Screen.plain(name) + ": ");
        WebhookAnswer answer = kit.send(payload);
        out.line(out.shown(answer.text()));
        String status = "status " + answer.status() + ", " + Screen.millis(answer.took()) + " ms";
        boolean isHandled = answer.status() == 200;
        err.line(status);
        return isHandled ? 0 : 1;
    }
}
