@NullMarked
package org.onewindow.forms.prefill;

import org.jspecify.annotations.NullMarked;
