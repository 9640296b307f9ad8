package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.onewindow.core.integrity.InvariantChecker;

/** Gives the tests of a class one {@link SmallHall} that they share; in the end everything that must be true of its data is. */
final class InSmallHall implements ParameterResolver, AfterAllCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == SmallHall.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return store(test).getOrComputeIfAbsent(SmallHall.class, key -> SmallHall.open(), SmallHall.class);
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        try (SmallHall hall = store(test).remove(SmallHall.class, SmallHall.class)) {
            assertThat(hall.hall.get(InvariantChecker.class).violations()).isEmpty();
        }
    }

    private static ExtensionContext.Store store(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(InSmallHall.class, test.getRequiredTestClass()));
    }
}
