@NullMarked
package org.onewindow.routing.drawing;

import org.jspecify.annotations.NullMarked;
