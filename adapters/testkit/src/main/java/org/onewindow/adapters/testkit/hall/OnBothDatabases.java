package org.onewindow.adapters.testkit.hall;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.onewindow.adapters.testkit.database.DatabaseKind;

/**
 * Runs every test of a class once on H2 and once on PostgreSQL, each time on a fresh database that the tests of the class share.
 *
 * <pre>{@code
 * @OnBothDatabases(beans = DeskUnderTest.class)
 * class RaceTest {
 *     private final HallFixture hall;
 *
 *     RaceTest(HallFixture hall) {
 *         this.hall = hall;
 *     }
 * }
 * }</pre>
 *
 * <p>A class whose constructor takes a {@link org.onewindow.adapters.testkit.database.TestDatabase} gets an empty database without
 * a hall.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(FreshHalls.class)
public @interface OnBothDatabases {
    /** Which databases. */
    DatabaseKind[] value() default {DatabaseKind.H2_FILE, DatabaseKind.POSTGRESQL};

    /** Beans of the test besides those found on the class path. */
    Class<?>[] beans() default {};

    /** If given, only the beans in the packages of these classes, instead of those found on the class path. */
    Class<?>[] onlyPackagesOf() default {};
}
