/** Classes whose tools are defined without objects of them; in a package of their own, since a scan finds all of a package. */
package dev.callhook.defined;
