/** One delivery and its answer, without any container: what an adapter hands to the dispatcher and gets back. */
@NullMarked
package dev.callhook.http;

import org.jspecify.annotations.NullMarked;
