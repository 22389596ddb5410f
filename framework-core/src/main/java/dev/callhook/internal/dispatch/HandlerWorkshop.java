package dev.callhook.internal.dispatch;

import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.text.OnceLog;

/**
 * What every runner of handler methods works with.
 *
 * @param invoker runs a method
 * @param json reads and writes
 * @param report tells how it went
 * @param once says what is said once
 * @param remembering tells duplicates
 */
record HandlerWorkshop(
        HandlerInvoker invoker, WireJson json, HandlerReport report, OnceLog once, Remembering remembering) {}
