/** Pages of the queue: what everybody may see of it, the big screen, a ticket, and the desks where tickets are given out and called. */
@NullMarked
package org.onewindow.adapters.web.queue;

import org.jspecify.annotations.NullMarked;
