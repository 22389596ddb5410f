package dev.callhook.samples.frontdesk.desk;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Writes an instant with its offset.
 *
 * <p>The usual way through {@code java.sql.Timestamp} goes by the clock on the wall of this JVM, which shows one hour
 * twice when summer time ends.
 */
final class InstantArgument extends AbstractArgumentFactory<Instant> {

    InstantArgument() {
        super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        return (position, statement, context) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
    }
}
