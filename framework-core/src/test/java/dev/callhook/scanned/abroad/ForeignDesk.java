package dev.callhook.scanned.abroad;

import dev.callhook.handler.Tool;

/** A superclass in a package of its own. */
public abstract class ForeignDesk {

    @Tool("inherited")
    protected String inherited() {
        return "inherited from ForeignDesk";
    }

    @Tool("package_private")
    String packagePrivate() {
        return "package-private in ForeignDesk";
    }

    @Tool("overridden")
    public String overridden() {
        return "overridden in ForeignDesk";
    }

    @Tool("renamed")
    public String renamed() {
        return "renamed in ForeignDesk";
    }
}
