/** Tests of reading scans. */
@NullMarked
package org.onewindow.adapters.materials.ocr;

import org.jspecify.annotations.NullMarked;
