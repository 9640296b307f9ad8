/** Official documents on paper and as files: the font, the layout, PDF/A-2u. */
@NullMarked
package org.onewindow.adapters.documents;

import org.jspecify.annotations.NullMarked;
