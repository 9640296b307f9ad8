@NullMarked
package org.onewindow.adapters.persistence.content;

import org.jspecify.annotations.NullMarked;
