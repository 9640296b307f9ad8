package org.onewindow.adapters.rest.api;

/** To whom an endpoint is open. */
public enum Access {
    /** Everybody. */
    PUBLIC,
    /** Whoever is signed in; what is seen depends on the person's scope. */
    SIGNED_IN,
    /** Those whom the desk's {@link org.onewindow.core.act.Act} names; needs an idempotency key. */
    ACT
}
