@NullMarked
package org.onewindow.adapters.testkit.catalogue;

import org.jspecify.annotations.NullMarked;
