/** What the WAR adds to the front desk: classes of its own, in WEB-INF/classes. */
@NullMarked
package dev.callhook.samples.war;

import org.jspecify.annotations.NullMarked;
