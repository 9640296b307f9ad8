@NullMarked
package org.onewindow.core.appointment;

import org.jspecify.annotations.NullMarked;
