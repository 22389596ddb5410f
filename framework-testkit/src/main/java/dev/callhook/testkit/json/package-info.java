/** How the kit reads and writes JSON; no part of its API. */
@NullMarked
package dev.callhook.testkit.json;

import org.jspecify.annotations.NullMarked;
