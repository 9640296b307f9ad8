/** 情形引导: the questions that lead to an item's scenario, one after another, on whichever page asks them. */
@NullMarked
package org.onewindow.adapters.web.dialogue;

import org.jspecify.annotations.NullMarked;
