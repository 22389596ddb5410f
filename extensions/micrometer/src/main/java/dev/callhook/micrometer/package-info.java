/** Measures a dispatcher with Micrometer. */
@NullMarked
package dev.callhook.micrometer;

import org.jspecify.annotations.NullMarked;
