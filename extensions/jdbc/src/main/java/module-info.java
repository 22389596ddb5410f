/** Callhook's memory of what has been done, in a database that several servers share. */
module dev.callhook.jdbc {
    requires transitive dev.callhook.core;
    requires transitive java.sql;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.callhook.jdbc;
}
