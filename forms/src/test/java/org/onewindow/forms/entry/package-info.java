@NullMarked
package org.onewindow.forms.entry;

import org.jspecify.annotations.NullMarked;
