/** Writes down, while an application is compiled, which of its classes have handler methods. */
@NullMarked
package dev.callhook.index;

import org.jspecify.annotations.NullMarked;
