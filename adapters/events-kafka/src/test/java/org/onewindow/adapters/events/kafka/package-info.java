@NullMarked
package org.onewindow.adapters.events.kafka;

import org.jspecify.annotations.NullMarked;
