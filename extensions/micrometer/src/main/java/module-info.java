/** Callhook's meters for Micrometer. */
// Micrometer has no module descriptors, and a registry is what one gives to this module.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.callhook.micrometer {
    requires transitive dev.callhook.core;
    requires transitive micrometer.core;
    requires static org.jspecify;

    exports dev.callhook.micrometer;
}
