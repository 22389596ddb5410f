/** Serves Callhook from a jakarta.servlet container: one servlet in front of the dispatcher. */
module dev.callhook.servlet {
    requires transitive dev.callhook.core;
    requires transitive jakarta.servlet;
    requires static transitive org.jspecify;
}
