package org.onewindow.adapters.outbound;

/**
 * What another system answered.
 *
 * @param status HTTP status
 * @param body the whole body
 */
public record OutsideAnswer(int status, byte[] body) {}
