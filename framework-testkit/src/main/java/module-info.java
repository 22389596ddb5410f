/** What a test of webhook handlers needs: deliveries to send, signed, and a look at the answers, without a phone. */
module dev.callhook.testkit {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires transitive dev.callhook.core;
    requires java.compiler;
    requires java.net.http;
    requires org.slf4j;
    requires static dev.callhook.servlet;
    requires static org.eclipse.jetty.ee10.servlet;
    requires static org.eclipse.jetty.server;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;

    exports dev.callhook.testkit;
    exports dev.callhook.testkit.junit;
    exports dev.callhook.testkit.recording;

    opens dev.callhook.testkit.junit to
            org.junit.platform.commons;
}
