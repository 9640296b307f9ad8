/** The queue, as visitors and those at the counters see it. */
@NullMarked
package org.onewindow.adapters.web.queue;

import org.jspecify.annotations.NullMarked;
