/** What a test of webhook handlers needs: fixtures, a signer and scenarios, without a phone and without a network. */
module dev.callhook.testkit {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires transitive dev.callhook.core;
    requires java.net.http;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;

    exports dev.callhook.testkit;
}
