@NullMarked
package org.onewindow.adapters.facts;

import org.jspecify.annotations.NullMarked;
