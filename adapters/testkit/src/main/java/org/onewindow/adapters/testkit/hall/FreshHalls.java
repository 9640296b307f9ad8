package org.onewindow.adapters.testkit.hall;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.PostgresServer;
import org.onewindow.adapters.testkit.database.TestDatabase;

/** Gives each run of a test class its hall, or its bare database. JUnit closes what it was given after the run. */
final class FreshHalls implements ArgumentsProvider {
    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(FreshHalls.class);

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        OnBothDatabases wanted = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnBothDatabases.class)
                .orElseThrow();
        boolean bare = parameters.get(0).stream().anyMatch(each -> each.getParameterType() == TestDatabase.class);
        return Arrays.stream(wanted.value()).map(kind -> {
            TestDatabase database = fresh(kind, context);
            return Arguments.of(bare ? database : hall(database, wanted).owningDatabase());
        });
    }

    private static HallFixture hall(TestDatabase database, OnBothDatabases wanted) {
        return wanted.onlyPackagesOf().length == 0
                ? HallFixture.on(database, wanted.beans())
                : HallFixture.ofPackages(database, wanted.onlyPackagesOf(), wanted.beans());
    }

    private static TestDatabase fresh(DatabaseKind kind, ExtensionContext context) {
        return switch (kind) {
            case H2_FILE -> TestDatabase.inFolder();
            case H2_MEMORY -> TestDatabase.inMemory();
            case POSTGRESQL -> onServer(context);
        };
    }

    private static TestDatabase onServer(ExtensionContext context) {
        try {
            return context.getRoot()
                    .getStore(SHARED)
                    .getOrComputeIfAbsent(PostgresServer.class, key -> new PostgresServer(), PostgresServer.class)
                    .fresh();
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database on the server", e);
        }
    }
}
