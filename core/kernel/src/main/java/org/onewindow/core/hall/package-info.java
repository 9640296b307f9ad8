/**
 * The hall as {@code hall.yaml} describes it: departments, counters, staff.
 */
@NullMarked
package org.onewindow.core.hall;

import org.jspecify.annotations.NullMarked;
