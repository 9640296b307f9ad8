/** 六公开: what every item tells everybody, who answers for it, and what is not told and why (R13.2). */
@NullMarked
package org.onewindow.catalog.disclosure;

import org.jspecify.annotations.NullMarked;
