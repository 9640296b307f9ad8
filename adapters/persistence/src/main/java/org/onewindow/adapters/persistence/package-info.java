/**
 * The hall's one database: connections, migrations, the JPA unit of every module, and acknowledgement only after the disk has it.
 *
 * <p>Works on H2 (embedded, one node) and PostgreSQL. Configured by {@code onewindow.db.*} and {@code onewindow.data}; see
 * {@link org.onewindow.adapters.persistence.DatabaseSettings}. Nothing else in the product knows the provider or the driver.
 */
@NullMarked
package org.onewindow.adapters.persistence;

import org.jspecify.annotations.NullMarked;
