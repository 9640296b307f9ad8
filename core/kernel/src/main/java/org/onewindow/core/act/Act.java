package org.onewindow.core.act;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/**
 * Makes a desk's method an act: the caller holds one of the roles, the method runs in a transaction of its own, and its answer
 * is returned only after what it changed is durable.
 *
 * <p>The method takes one {@link ActCommand} and returns an {@link Outcome}. It never joins a transaction of the embedding
 * application. This annotation is the only declaration of the permission: the endpoint registry and the access matrix are
 * derived from it.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Act {
    /** Which act it is. */
    @Nonbinding
    ActName name() default ActName.SAVE_DRAFT;

    /** Who may perform it: the caller holds at least one of these roles. */
    @Nonbinding
    Role[] roles() default {};
}
