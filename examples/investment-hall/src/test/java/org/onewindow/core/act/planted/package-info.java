/** Planted violations: each breaks one rule of the house and proves that the rule bites. */
@NullMarked
package org.onewindow.core.act.planted;

import org.jspecify.annotations.NullMarked;
