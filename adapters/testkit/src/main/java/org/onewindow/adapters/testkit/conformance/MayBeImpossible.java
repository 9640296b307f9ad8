package org.onewindow.adapters.testkit.conformance;

/** A kit some of whose demands the other side of the plug-in under test may be unable to put to it. */
public interface MayBeImpossible {
    /** Whether the demand just tested could not be put to the plug-in; the report says so instead of calling it met. */
    boolean wasImpossible();
}
