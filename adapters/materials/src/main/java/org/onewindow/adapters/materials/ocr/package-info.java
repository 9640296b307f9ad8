/** Reading scans: {@code onewindow.ocr=tesseract} has pages without text read by Tesseract, in a process of its own on this machine. */
@NullMarked
package org.onewindow.adapters.materials.ocr;

import org.jspecify.annotations.NullMarked;
