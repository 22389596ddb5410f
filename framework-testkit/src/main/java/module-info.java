/** What a test of webhook handlers needs: fixtures, a signer and scenarios, without a phone and without a network. */
module dev.callhook.testkit {
    requires transitive dev.callhook.core;
    requires static transitive org.jspecify;
    requires static org.junit.jupiter.api;
}
