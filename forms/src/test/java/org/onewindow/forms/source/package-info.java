@NullMarked
package org.onewindow.forms.source;

import org.jspecify.annotations.NullMarked;
