@NullMarked
package org.onewindow.core.fee;

import org.jspecify.annotations.NullMarked;
