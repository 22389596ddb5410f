package dev.callhook.internal.execution;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * An executor of an application, held to run nothing on the thread that hands it a task: nobody could then answer in time while
 * the task hangs. Pools do so when they are full and are told to let the caller run.
 *
 * @param own the application's executor
 */
record SeparateThreads(Executor own) implements Executor {

    @Override
    public void execute(Runnable task) {
        Handover handover = new Handover(Thread.currentThread(), task);
        own.execute(handover);
        handover.returned = true;
    }

    private static final class Handover implements Runnable {

        private final Thread submitter;
        private final Runnable task;
        private volatile boolean returned;

        Handover(Thread submitter, Runnable task) {
            this.submitter = submitter;
            this.task = task;
        }

        @Override
        public void run() {
            if (!returned && submitter.equals(Thread.currentThread())) {
                throw new RejectedExecutionException(
                        "it runs handlers on the thread that brings the delivery: give it threads of its own, or none");
            }
            task.run();
        }
    }
}
