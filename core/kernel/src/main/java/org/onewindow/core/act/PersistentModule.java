package org.onewindow.core.act;

import java.util.List;

/**
 * What a module keeps in the database: its migrations and its mapped classes. One CDI bean per module.
 *
 * <p>Migrations lie under {@code db/migration/<name>/common}, and {@code .../h2} or {@code .../postgresql} where the two differ.
 */
public interface PersistentModule {
    /** Short name of the module, such as {@code kernel}; the folder of its migrations. */
    String name();

    /** Entities, embeddables, mapped superclasses and converters. */
    List<Class<?>> classes();
}
