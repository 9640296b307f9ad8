package org.onewindow.core.integrity;

/**
 * One contradiction to an invariant.
 *
 * @param claim what should be true
 * @param detail where it is not
 */
public record Violation(String claim, String detail) {}
