package dev.callhook.internal.idempotency;

import dev.callhook.internal.execution.AtEnd;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Work that comes to a text, or to one that tells what stands for it. */
record TextWork(CompletableFuture<TextWork.Result> run) implements OnceOnly.Work<TextWork.Result> {

    /** A job whose time is never over. */
    static final AtEnd NEVER = new AtEnd() {
        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public <V> V shielded(Callable<V> call) throws Exception {
            return call.call();
        }

        @Override
        public void cancel(Future<?> source) {}
    };

    /** What there is no memory for. */
    static final String HUGE = "huge";

    record Result(String text, boolean remembered) implements Settled {

        @Override
        public byte[] forStore() {
            if (text.equals(HUGE)) {
                throw new OutOfMemoryError("no room for it");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    static TextWork done(String text) {
        return done(new Result(text, true));
    }

    static TextWork done(Result result) {
        return new TextWork(CompletableFuture.completedFuture(result));
    }

    @Override
    public long leftNanos() {
        return 0;
    }

    @Override
    public Result repeated(byte[] answer) {
        return new Result("repeated " + new String(answer, StandardCharsets.UTF_8), false);
    }

    @Override
    public Result different() {
        return new Result("different", false);
    }

    @Override
    public Result elsewhere() {
        return new Result("elsewhere", false);
    }

    @Override
    public Result notRun(Throwable failure) {
        return new Result("not run", false);
    }
}
