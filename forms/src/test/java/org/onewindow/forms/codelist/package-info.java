@NullMarked
package org.onewindow.forms.codelist;

import org.jspecify.annotations.NullMarked;
