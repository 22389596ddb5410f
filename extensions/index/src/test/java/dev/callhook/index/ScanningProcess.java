package dev.callhook.index;

import dev.callhook.WebhookDispatcher;
import dev.callhook.payload.ToolDefinition;

/** A process that scans a package and prints the tools that it found. */
final class ScanningProcess {

    private ScanningProcess() {}

    public static void main(String... args) {
        try (WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan(args)
                .secret("secret-of-the-tests")
                .build()) {
            System.out.println("found "
                    + dispatcher.toolDefinitions().all().stream()
                            .map(ToolDefinition::name)
                            .toList());
        }
    }
}
