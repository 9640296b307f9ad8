package org.onewindow.catalog.element;

import org.onewindow.spi.LocalizedText;

/** 常见问题, with its answer. */
public record FrequentQuestion(LocalizedText question, LocalizedText answer) {}
