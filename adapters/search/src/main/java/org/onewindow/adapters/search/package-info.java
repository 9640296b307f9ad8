/** The catalogue's index on Lucene: Chinese words, pinyin and initials, everyday words, typing errors, codes. */
@NullMarked
package org.onewindow.adapters.search;

import org.jspecify.annotations.NullMarked;
