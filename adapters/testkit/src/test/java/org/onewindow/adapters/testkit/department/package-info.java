@NullMarked
package org.onewindow.adapters.testkit.department;

import org.jspecify.annotations.NullMarked;
