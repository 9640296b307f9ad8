/**
 * The elements of the national item list (事项要素) as neutral words; codes of either code set are put in at the border, by
 * {@code catalog.exchange}.
 */
@NullMarked
package org.onewindow.catalog.element;

import org.jspecify.annotations.NullMarked;
