@NullMarked
package org.onewindow.adapters.testkit.time;

import org.jspecify.annotations.NullMarked;
