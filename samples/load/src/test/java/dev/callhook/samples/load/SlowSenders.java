package dev.callhook.samples.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Senders that announce a body with the head of a request, and then do not come to its end. */
final class SlowSenders implements AutoCloseable {

    private static final byte[] HEAD = LoadRequest.head(new byte[100_000]);
    private static final int PAUSE_MILLIS = 200;

    private final List<LoadConnection> connections = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger ended = new AtomicInteger();

    private SlowSenders() {}

    static SlowSenders open(int port, int senders) throws IOException {
        SlowSenders opened = new SlowSenders();
        for (int i = 0; i < senders; i++) {
            LoadConnection connection = new LoadConnection(port);
            opened.connections.add(connection);
            connection.write(HEAD);
        }
        return opened;
    }

    /** From now on, each of them sends one byte now and then. */
    void trickle() {
        timer.scheduleAtFixedRate(
                () -> connections.forEach(SlowSenders::writeByte), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void writeByte(LoadConnection connection) {
        try {
            connection.write((byte) ' ');
        } catch (IOException e) {
            // it has been given up: its end tells
        }
    }

    /** Returns what became of each: the status that it was answered with, or "cut". */
    List<String> ends() {
        return connections.stream().map(this::end).toList();
    }

    /** How many ends have been seen. */
    int ended() {
        return ended.get();
    }

    private String end(LoadConnection connection) {
        String end;
        try {
            end = Integer.toString(connection.read().status());
        } catch (IOException e) {
            end = "cut";
        }
        ended.incrementAndGet();
        return end;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        connections.forEach(connection -> {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
