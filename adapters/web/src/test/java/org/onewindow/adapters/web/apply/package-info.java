@NullMarked
package org.onewindow.adapters.web.apply;

import org.jspecify.annotations.NullMarked;
