/** The application that every host serves. */
@NullMarked
package dev.callhook.samples.desk;

import org.jspecify.annotations.NullMarked;
