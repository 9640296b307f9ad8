package org.onewindow.adapters.persistence;

import java.lang.reflect.Field;
import java.sql.Types;
import java.time.Instant;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Says what type an absent point in time is of: behind a converter the provider would send it as text, which PostgreSQL refuses. */
public class TypedNulls implements SessionCustomizer {
    /** Made by the provider. */
    public TypedNulls() {}

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof AbstractDirectMapping direct
                        && typeOf(descriptor.getJavaClass(), mapping.getAttributeName()) == Instant.class) {
                    direct.getField().setSqlType(Types.TIMESTAMP_WITH_TIMEZONE);
                }
            }
        }
    }

    private static Class<?> typeOf(Class<?> owner, String attribute) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return field.getType();
                }
            }
        }
        return Object.class;
    }
}
