package dev.callhook.samples.benchmarks.startup;

/** The ways to start that are compared. */
enum Variant {
    /** A servlet that is written by hand. */
    PLAIN("application"),
    /** {@code handlers(new Desk())}. */
    HANDLERS("application"),
    /** {@code scan("acme.desk")} of an application with an index. */
    INDEX("indexed"),
    /** {@code scan("acme.desk")} of an application without an index. */
    SCAN("application");

    private final String application;

    Variant(String application) {
        this.application = application;
    }

    /** Returns the name of the jar with the application's classes. */
    String application() {
        return application;
    }
}
