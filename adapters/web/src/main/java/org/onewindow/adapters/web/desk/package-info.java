/**
 * The desks of the staff: reception, review, issuing. A clerk does the same act two hundred times a day.
 */
@NullMarked
package org.onewindow.adapters.web.desk;

import org.jspecify.annotations.NullMarked;
