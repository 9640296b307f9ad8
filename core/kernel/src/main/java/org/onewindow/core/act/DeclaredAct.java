package org.onewindow.core.act;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/**
 * An act as its desk declares it.
 *
 * @param method the annotated method; takes one {@link ActCommand}, returns an {@link Outcome}
 */
record DeclaredAct(ActName name, List<Role> roles, Method method) {
    /** Reads the declaration of {@code method}. */
    static DeclaredAct of(Method method) {
        Act act = method.getAnnotation(Act.class);
        Class<?>[] parameters = method.getParameterTypes();
        if (act == null
                || parameters.length != 1
                || !ActCommand.class.isAssignableFrom(parameters[0])
                || !(method.getGenericReturnType() instanceof ParameterizedType)
                || method.getReturnType() != Outcome.class) {
            throw new IllegalStateException(
                    method + " is no act: it needs @Act on itself, takes one ActCommand and returns Outcome<...>");
        }
        return new DeclaredAct(act.name(), List.of(act.roles()), method);
    }

    ActCommand command(Object[] parameters) {
        return (ActCommand) parameters[0];
    }

    /** The first of the act's roles that {@code caller} holds. */
    Optional<Role> roleOf(Caller caller) {
        return roles.stream().filter(caller::has).findFirst();
    }

    /** What is answered when done: {@code R} of {@code Outcome<R>}. */
    Type answer() {
        return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    }
}
