package org.onewindow.core.application;

import java.time.Instant;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.OpinionKind;

/**
 * One line of the internal approval sheet (内部审批单): who examined, with an explicit opinion, and when; a signature alone is none.
 *
 * @param step which step of the chain
 * @param by who, as the ledger names them
 * @param opinion what was said
 * @param grounds why, or empty
 * @param at when, UTC
 */
public record ExaminedStep(LocalizedText step, String by, OpinionKind opinion, String grounds, Instant at) {}
