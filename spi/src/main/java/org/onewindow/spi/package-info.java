/**
 * The words of a one-window service hall and the doors through which a locality plugs into it.
 *
 * <p>Each sub-package is one door or one family of words; the package page of each says what can be extended there and
 * why one would. Everything here is immutable and free of any container, database or web type.
 */
@NullMarked
package org.onewindow.spi;

import org.jspecify.annotations.NullMarked;
