@NullMarked
package org.onewindow.adapters.testkit.payment;

import org.jspecify.annotations.NullMarked;
