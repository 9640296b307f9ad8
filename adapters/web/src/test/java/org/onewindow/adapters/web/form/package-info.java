@NullMarked
package org.onewindow.adapters.web.form;

import org.jspecify.annotations.NullMarked;
