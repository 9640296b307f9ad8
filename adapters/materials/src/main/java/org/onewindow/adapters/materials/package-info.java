/** Looks into files outside the hall's process. */
@NullMarked
package org.onewindow.adapters.materials;

import org.jspecify.annotations.NullMarked;
