/** How plug-ins read the settings that bind them, and say everything that is wrong with them at once. */
@NullMarked
package org.onewindow.spi.settings;

import org.jspecify.annotations.NullMarked;
