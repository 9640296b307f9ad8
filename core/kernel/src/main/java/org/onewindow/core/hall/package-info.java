/**
 * The hall as {@code hall.yaml} describes it: departments, counters, staff, zones, themes, and where each item is served.
 */
@NullMarked
package org.onewindow.core.hall;

import org.jspecify.annotations.NullMarked;
