/** 收费: fees that fall due, payments at the counter and through a gateway, refunds, closing and reconciliation, all in double entry (R3.6). */
@NullMarked
package org.onewindow.core.fee;

import org.jspecify.annotations.NullMarked;
