package org.onewindow.core.voice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 公开问答: a question that somebody asked, and its answer, as everybody may read them.
 *
 * @param question without anything that tells who asked
 * @param answer what the hall answers
 * @param item id of the item it is about
 * @param day on which it was published
 */
public record PublishedAnswer(String question, String answer, Optional<String> item, LocalDate day) {}
