@NullMarked
package org.onewindow.core.document;

import org.jspecify.annotations.NullMarked;
