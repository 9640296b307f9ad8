@NullMarked
package org.onewindow.adapters.documents;

import org.jspecify.annotations.NullMarked;
