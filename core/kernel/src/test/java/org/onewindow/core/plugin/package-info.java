@NullMarked
package org.onewindow.core.plugin;

import org.jspecify.annotations.NullMarked;
