/** Handlers that the tests put into an application of their own. */
@NullMarked
package dev.callhook.samples.errands;

import org.jspecify.annotations.NullMarked;
