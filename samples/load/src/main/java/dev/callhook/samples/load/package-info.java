/** Real load on real servers. */
@NullMarked
package dev.callhook.samples.load;

import org.jspecify.annotations.NullMarked;
