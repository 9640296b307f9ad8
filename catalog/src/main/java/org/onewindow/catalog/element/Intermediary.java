package org.onewindow.catalog.element;

import org.onewindow.spi.LocalizedText;

/**
 * 中介服务 that the law requires before an item.
 *
 * @param basis the law that requires it, or empty
 */
public record Intermediary(LocalizedText name, String basis) {}
