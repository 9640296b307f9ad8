/** Tests of comparison, and the generator of pairs with known differences. */
@NullMarked
package org.onewindow.forms.comparison;

import org.jspecify.annotations.NullMarked;
