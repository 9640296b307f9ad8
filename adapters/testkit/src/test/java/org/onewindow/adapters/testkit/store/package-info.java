@NullMarked
package org.onewindow.adapters.testkit.store;

import org.jspecify.annotations.NullMarked;
