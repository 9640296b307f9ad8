@NullMarked
package org.onewindow.routing.task;

import org.jspecify.annotations.NullMarked;
