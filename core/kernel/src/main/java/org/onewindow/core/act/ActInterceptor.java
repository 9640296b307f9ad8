package org.onewindow.core.act;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands around every method annotated {@link Act}. */
@Act
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class ActInterceptor {
    private final ActRunner runner;

    @Inject
    ActInterceptor(ActRunner runner) {
        this.runner = runner;
    }

    @AroundInvoke
    Object perform(InvocationContext desk) throws Exception {
        DeclaredAct declared = DeclaredAct.of(desk.getMethod());
        return runner.run(declared, declared.command(desk.getParameters()), () -> (Outcome<?>) desk.proceed());
    }
}
