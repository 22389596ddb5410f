package dev.callhook.internal.registration;

/** Says what a named module must declare for its handlers to be called. */
final class ModuleOpening {

    private ModuleOpening() {}

    static String neededFor(Class<?> handlerClass) {
        return "cannot be called from outside its module: add \"opens " + handlerClass.getPackageName()
                + " to dev.callhook.core\" to its module-info";
    }
}
