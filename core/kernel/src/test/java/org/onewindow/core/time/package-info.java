/** Legal time, held to the worked examples, to its rules, and to a slow count that shares no code with it. */
@NullMarked
package org.onewindow.core.time;

import org.jspecify.annotations.NullMarked;
