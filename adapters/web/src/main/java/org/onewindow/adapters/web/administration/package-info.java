/** 管理: the pages of the hall's administration; what definitions say, how they change, and what is plugged in. */
@NullMarked
package org.onewindow.adapters.web.administration;

import org.jspecify.annotations.NullMarked;
