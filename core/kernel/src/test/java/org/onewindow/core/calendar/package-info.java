/** Calendar files, sound and broken. */
@NullMarked
package org.onewindow.core.calendar;

import org.jspecify.annotations.NullMarked;
