@NullMarked
package org.onewindow.core.bundle;

import org.jspecify.annotations.NullMarked;
