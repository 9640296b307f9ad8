package org.onewindow.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a public type whether a plug-in implements it or only uses it, and how long its shape holds.
 *
 * <p>Every public top-level type of {@code org.onewindow.spi} carries this mark; an architecture rule checks it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PluginApi {
    /** What a plug-in does with the type. */
    Role role();

    /** How firmly the shape of the type is promised. */
    Status status();

    /** What a plug-in does with a type. */
    enum Role {
        /** Implemented by plug-ins; new methods arrive only as default methods. */
        IMPLEMENT,
        /** Created or read by plug-ins; new components arrive only together with a factory that keeps old callers compiling. */
        USE
    }

    /** How firmly a shape is promised. */
    enum Status {
        /** May still change in a minor version, with an entry in the release notes. */
        PREVIEW,
        /** Changes only in a major version. */
        STABLE
    }
}
