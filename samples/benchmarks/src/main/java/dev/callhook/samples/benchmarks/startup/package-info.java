/** What a start costs, from nothing to the first answer, and what a tool keeps of the heap. */
@NullMarked
package dev.callhook.samples.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
