/** Classes that the tests of scanning look for; in a package of their own, since a scan finds all of a package. */
package dev.callhook.scanned;
