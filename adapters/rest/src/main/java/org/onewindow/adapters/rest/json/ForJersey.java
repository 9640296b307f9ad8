package org.onewindow.adapters.rest.json;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean that the container makes, once, and Jersey calls from several threads. A stereotype rather than a scope: Jersey would
 * take a scope for its own, and a proxy's methods would lack their annotations.
 */
@Stereotype
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForJersey {}
