@NullMarked
package org.onewindow.adapters.events;

import org.jspecify.annotations.NullMarked;
