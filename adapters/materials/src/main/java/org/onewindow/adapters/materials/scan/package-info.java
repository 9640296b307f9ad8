/** Virus scanners: {@code onewindow.file.scanner=clamav} has every upload looked through by ClamAV. */
@NullMarked
package org.onewindow.adapters.materials.scan;

import org.jspecify.annotations.NullMarked;
