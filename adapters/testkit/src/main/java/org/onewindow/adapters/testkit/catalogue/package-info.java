/** A made-up catalogue in the national style, of any size and the same for the same seed: for search, imports and measurements. */
@NullMarked
package org.onewindow.adapters.testkit.catalogue;

import org.jspecify.annotations.NullMarked;
