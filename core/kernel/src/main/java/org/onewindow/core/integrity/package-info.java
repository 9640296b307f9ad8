/**
 * What must always be true of a hall's data, checked by one program: at the end of every integration test, after a restore, and
 * whenever somebody wants to know.
 */
@NullMarked
package org.onewindow.core.integrity;

import org.jspecify.annotations.NullMarked;
