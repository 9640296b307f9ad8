/**
 * Fresh databases for tests, and a count of what is sent to them.
 *
 * <p>PostgreSQL is started once per test run from binaries on the class path, with its durability on; the system property
 * {@code onewindow.test.postgres.url} names another server instead, and {@code .user} and {@code .password} one who may create
 * databases there.
 */
@NullMarked
package org.onewindow.adapters.testkit.database;

import org.jspecify.annotations.NullMarked;
