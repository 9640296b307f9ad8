/** A department's adapter to copy: {@code TownSystem} and its conformance test. */
@NullMarked
package org.onewindow.examples.starter;

import org.jspecify.annotations.NullMarked;
