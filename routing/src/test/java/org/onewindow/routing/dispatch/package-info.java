@NullMarked
package org.onewindow.routing.dispatch;

import org.jspecify.annotations.NullMarked;
