/** What a test of webhook handlers needs: deliveries to send, signed, and a look at the answers, without a phone. */
module dev.callhook.testkit {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires transitive dev.callhook.core;
    requires java.net.http;
    requires static org.jspecify;

    exports dev.callhook.testkit;
}
