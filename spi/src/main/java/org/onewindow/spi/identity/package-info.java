/**
 * Who a person or body is: identity numbers with their check digits, and the roles of a hall.
 */
@NullMarked
package org.onewindow.spi.identity;

import org.jspecify.annotations.NullMarked;
