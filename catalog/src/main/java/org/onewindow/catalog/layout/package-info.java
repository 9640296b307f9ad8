/**
 * 大厅布局: where in the hall one goes for an item, and how many of the items have moved in.
 */
@NullMarked
package org.onewindow.catalog.layout;

import org.jspecify.annotations.NullMarked;
