/** The application whose tools the README reviews. */
package com.acme.frontdesk;
