package org.onewindow.core.fee;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that was reconciled.
 *
 * @param day of the gateway
 * @param listed how many payments and refunds its list had
 * @param differences how many differences were explained, those that the reconciliation itself booked among them
 * @param explanations one line for each
 * @param at UTC
 */
public record Reconciled(LocalDate day, int listed, int differences, String explanations, Instant at) {}
