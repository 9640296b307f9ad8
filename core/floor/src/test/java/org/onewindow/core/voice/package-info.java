@NullMarked
package org.onewindow.core.voice;

import org.jspecify.annotations.NullMarked;
