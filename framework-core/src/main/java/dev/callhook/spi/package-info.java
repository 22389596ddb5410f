/** The hooks with which an application or a library extends Callhook. All of them may be called by several threads. */
@NullMarked
package dev.callhook.spi;

import org.jspecify.annotations.NullMarked;
