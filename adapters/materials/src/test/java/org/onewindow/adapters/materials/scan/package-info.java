/** Tests of virus scanners. */
@NullMarked
package org.onewindow.adapters.materials.scan;

import org.jspecify.annotations.NullMarked;
