/** The README's code lives among the tests of this module, where it is compiled and compared with the README. */
package dev.callhook.samples.readme;
