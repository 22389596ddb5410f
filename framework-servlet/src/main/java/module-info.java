/** Callhook for jakarta.servlet containers. */
module dev.callhook.servlet {
    requires transitive dev.callhook.core;
    requires transitive jakarta.servlet;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.callhook.servlet;
}
