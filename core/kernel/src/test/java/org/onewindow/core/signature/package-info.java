@NullMarked
package org.onewindow.core.signature;

import org.jspecify.annotations.NullMarked;
