/** What a delivery costs: in the framework, in code written by hand, and at its peers. */
@NullMarked
package dev.callhook.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
