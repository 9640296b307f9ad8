package org.onewindow.adapters.rest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method of the interface is for; without it the hall does not start. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Endpoint {
    /** What it does, in one English line. */
    String value();

    /** To whom it is open. */
    Access access();

    /** Media type of what it answers when done. */
    String answers() default "application/json";

    /** Whether it opens something to whoever shows a secret, so that wrong ones are counted. */
    boolean countsTries() default false;
}
