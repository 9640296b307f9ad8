@NullMarked
package org.onewindow.adapters.web.fee;

import org.jspecify.annotations.NullMarked;
