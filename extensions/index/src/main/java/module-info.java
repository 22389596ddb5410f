/** Callhook's annotation processor. */
module dev.callhook.index {
    requires java.compiler;
    requires static org.jspecify;

    exports dev.callhook.index;

    provides javax.annotation.processing.Processor with
            dev.callhook.index.HandlerIndexProcessor;
}
