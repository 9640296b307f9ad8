@NullMarked
package org.onewindow.routing;

import org.jspecify.annotations.NullMarked;
