/** A small renderer of text tables for a terminal. */
@NullMarked
package dev.callhook.samples.frontdesk.table;

import org.jspecify.annotations.NullMarked;
