package org.onewindow.core.act;

import java.util.List;

/**
 * What a feature keeps in the database: mapped classes, and the name of its module's migrations. One CDI bean per feature; the
 * features of a module share its name, so that aggregates can stay package-private.
 *
 * <p>Migrations lie under {@code db/migration/<name>/common}, and {@code .../h2} or {@code .../postgresql} where the two differ;
 * {@code ${blob}} stands for the type of long bytes. The kernel's run first, so other modules may refer to its tables. A migration may
 * be cut off and run again, so each statement can be repeated: {@code create table if not exists ...}.
 */
public interface PersistentModule {
    /** Short name of the module, such as {@code kernel}; the folder of its migrations. */
    String name();

    /** Entities, embeddables, mapped superclasses and converters. */
    List<Class<?>> classes();
}
