/**
 * Search as people speak: what is asked, what everyday words mean, and which published items answer. The index itself is an
 * adapter's; without one, items are found by their names alone.
 */
@NullMarked
package org.onewindow.catalog.search;

import org.jspecify.annotations.NullMarked;
