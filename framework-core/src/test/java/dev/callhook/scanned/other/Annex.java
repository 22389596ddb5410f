package dev.callhook.scanned.other;

import dev.callhook.handler.Tool;

/** Below the package of the others, and open to subclasses, as proxies need it. */
public class Annex {

    @Tool("annex")
    public String annex() {
        return "annex";
    }
}
