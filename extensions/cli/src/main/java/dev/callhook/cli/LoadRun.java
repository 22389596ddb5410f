package dev.callhook.cli;

import dev.callhook.cli.script.CallScript;
import dev.callhook.cli.script.ScriptedCall;
import dev.callhook.testkit.WebhookTestKit;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Plays a script on many threads.
 *
 * @param script the script
 * @param kit sends what it says
 * @param figures what is counted
 * @param withPauses whether pauses are waited for
 */
record LoadRun(CallScript script, WebhookTestKit kit, LoadFigures figures, boolean withPauses) {

    private static final long STEP_SECONDS = 5;

    void play(int calls, Duration time, Screen screen) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        try {
            for (int i = 0; i < calls; i++) {
                threads.execute(() -> playUntil(end));
            }
            threads.shutdown();
            while (!threads.awaitTermination(STEP_SECONDS, TimeUnit.SECONDS)) {
                screen.line(figures.progress());
            }
        } finally {
            threads.shutdownNow();
        }
        figures.stop();
    }

    private void playUntil(long end) {
        try {
            while (end - System.nanoTime() > 0 && !figures.isHopeless()) {
                if (new ScriptedCall(script, kit, figures).play(withPauses)) {
                    figures.called();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
