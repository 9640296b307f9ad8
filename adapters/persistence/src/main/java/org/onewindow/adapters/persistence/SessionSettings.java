package org.onewindow.adapters.persistence;

import java.sql.Types;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** What the provider is told before it connects. */
public class SessionSettings implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        typeTimestamps(session);
        leaveRetriesToActs(session);
    }

    /**
     * Gives the columns of {@link Instant} attributes their SQL type. Behind {@link InstantConverter} they are of type Object, and a
     * null of that type is sent as text, which PostgreSQL refuses.
     */
    private static void typeTimestamps(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof AbstractDirectMapping direct && isInstant(descriptor, direct)) {
                    direct.getField().setSqlType(Types.TIMESTAMP_WITH_TIMEZONE);
                }
            }
        }
    }

    /** By itself the provider would try a failed query three times more with five seconds between, and send a query of its own first. */
    private static void leaveRetriesToActs(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getLogin().setConnectionHealthValidatedOnError(false);
    }

    private static boolean isInstant(ClassDescriptor descriptor, AbstractDirectMapping mapping) {
        return Stream.<Class<?>>iterate(descriptor.getJavaClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(mapping.getAttributeName()))
                .anyMatch(field -> field.getType().equals(Instant.class));
    }
}
