/**
 * The memory of what has been done, in one table of a database: servers that share it run no handler twice for one delivery.
 *
 * <p>It needs the driver of the database and, in all but toys, a pool of connections; both are the application's.
 */
@NullMarked
package dev.callhook.jdbc;

import org.jspecify.annotations.NullMarked;
