package org.onewindow.core.application;

/**
 * What is answered when papers have been taken at the counter.
 *
 * @param application outside identifier
 * @param number application number
 * @param receipt number of the receipt (收件凭证)
 */
public record PapersTaken(String application, String number, String receipt) {}
