package dev.callhook.samples.war;

import java.net.URI;
import java.nio.file.Path;

/** A servlet container that stays while an application comes and goes. */
interface Container extends AutoCloseable {

    /** Where the application takes deliveries. */
    URI uri();

    /** Deploys an application, which is not deployed yet, and returns its class loader. */
    ClassLoader deploy(Path application) throws Exception;

    void undeploy() throws Exception;

    /** Ends the connections of the callers: the container may remember with one whom it has last been for. */
    void disconnect() throws Exception;
}
