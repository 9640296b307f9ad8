@NullMarked
package org.onewindow.adapters.department.exchange;

import org.jspecify.annotations.NullMarked;
