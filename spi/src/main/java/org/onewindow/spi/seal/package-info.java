/** 印章: which stamps there are. */
@NullMarked
package org.onewindow.spi.seal;

import org.jspecify.annotations.NullMarked;
