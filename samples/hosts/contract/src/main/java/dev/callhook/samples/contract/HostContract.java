package dev.callhook.samples.contract;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All that a host keeps. A test class that implements it runs all of it against one host, which is started before its
 * first test and closed after its last.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(StartedHost.class)
public interface HostContract
        extends CallContract, SignatureContract, MethodContract, ContentTypeContract, BodyContract, PathContract {

    /**
     * Starts the host on 127.0.0.1 and any free port; called more than once, before the earlier hosts are closed.
     *
     * @param settings how
     * @return the started host
     * @throws Exception if it does not start
     */
    @Override
    Host start(HostSettings settings) throws Exception;
}
