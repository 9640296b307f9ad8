@NullMarked
package org.onewindow.adapters.search;

import org.jspecify.annotations.NullMarked;
