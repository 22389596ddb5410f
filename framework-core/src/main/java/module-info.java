/** Callhook: annotated methods answer the webhooks of a voice assistant. */
module dev.callhook.core {
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.fasterxml.jackson.databind;
    requires transitive com.fasterxml.jackson.annotation;
    requires io.github.classgraph;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.callhook;
    exports dev.callhook.handler;
    exports dev.callhook.http;
    exports dev.callhook.payload;
    exports dev.callhook.signature;
    exports dev.callhook.spi;
}
