@NullMarked
package org.onewindow.routing.signature;

import org.jspecify.annotations.NullMarked;
