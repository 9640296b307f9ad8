/** 文书: what an official document says, put together once for every face: page, PDF, and whatever follows. */
@NullMarked
package org.onewindow.core.document;

import org.jspecify.annotations.NullMarked;
