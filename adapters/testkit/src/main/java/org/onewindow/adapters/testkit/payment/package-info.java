/** What payment gateways must keep. */
@NullMarked
package org.onewindow.adapters.testkit.payment;

import org.jspecify.annotations.NullMarked;
