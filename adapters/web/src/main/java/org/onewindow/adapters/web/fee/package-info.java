/** 收费: what applicants pay and how, the cash desk, and the reconciliation with the gateway. */
@NullMarked
package org.onewindow.adapters.web.fee;

import org.jspecify.annotations.NullMarked;
