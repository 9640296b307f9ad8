@NullMarked
package org.onewindow.core.act;

import org.jspecify.annotations.NullMarked;
