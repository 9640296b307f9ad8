/** 材料比对 as work: what was handed in is read after the act, held against form and registers, and kept with the case. */
@NullMarked
package org.onewindow.forms.evidence;

import org.jspecify.annotations.NullMarked;
