@NullMarked
package org.onewindow.routing.joint;

import org.jspecify.annotations.NullMarked;
