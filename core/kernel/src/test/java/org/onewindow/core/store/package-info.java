@NullMarked
package org.onewindow.core.store;

import org.jspecify.annotations.NullMarked;
