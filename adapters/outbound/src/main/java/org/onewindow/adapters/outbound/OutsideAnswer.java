package org.onewindow.adapters.outbound;

/**
 * What another system answered.
 *
 * @param status HTTP status
 * @param body the whole body
 */
@SuppressWarnings("ArrayRecordComponent") // read once by whoever asked, never compared
public record OutsideAnswer(int status, byte[] body) {}
