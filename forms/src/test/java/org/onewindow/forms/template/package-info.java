@NullMarked
package org.onewindow.forms.template;

import org.jspecify.annotations.NullMarked;
