/** Events to subscribers over HTTP. Read {@code Webhook} first. */
@NullMarked
package org.onewindow.adapters.events;

import org.jspecify.annotations.NullMarked;
