/**
 * Applications (办件) as the outside sees them: their states, the acts of a hall, and immutable views.
 */
@NullMarked
package org.onewindow.spi.application;

import org.jspecify.annotations.NullMarked;
