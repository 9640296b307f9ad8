@NullMarked
package org.onewindow.core.privacy;

import org.jspecify.annotations.NullMarked;
