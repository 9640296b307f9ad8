/** 委托: one's own mandates, acting under one, and those that the front desk records. */
@NullMarked
package org.onewindow.adapters.web.mandate;

import org.jspecify.annotations.NullMarked;
