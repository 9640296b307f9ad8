@NullMarked
package org.onewindow.core.queue;

import org.jspecify.annotations.NullMarked;
