/**
 * Service items (事项): what the hall offers, as elements of the national item list.
 *
 * <p>These records are words, not a door: definitions supply them ({@code items/*.yaml}), plug-ins read them.
 */
@NullMarked
package org.onewindow.spi.item;

import org.jspecify.annotations.NullMarked;
