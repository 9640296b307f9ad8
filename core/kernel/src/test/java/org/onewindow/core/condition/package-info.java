@NullMarked
package org.onewindow.core.condition;

import org.jspecify.annotations.NullMarked;
