/**
 * Service items: from {@code items/*.yaml} to what the kernel asks of the catalogue.
 */
@NullMarked
package org.onewindow.catalog.item;

import org.jspecify.annotations.NullMarked;
