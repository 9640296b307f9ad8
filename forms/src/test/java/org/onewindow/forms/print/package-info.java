@NullMarked
package org.onewindow.forms.print;

import org.jspecify.annotations.NullMarked;
