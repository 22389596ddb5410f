/** The practice's billing department, another service: what a treatment costs. */
@NullMarked
package dev.callhook.samples.frontdesk.billing;

import org.jspecify.annotations.NullMarked;
