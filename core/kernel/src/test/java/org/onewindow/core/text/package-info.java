@NullMarked
package org.onewindow.core.text;

import org.jspecify.annotations.NullMarked;
