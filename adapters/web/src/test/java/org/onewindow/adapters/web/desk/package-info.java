/** The desks' pages, as staff see them. */
@NullMarked
package org.onewindow.adapters.web.desk;

import org.jspecify.annotations.NullMarked;
