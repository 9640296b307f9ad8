/**
 * The applicant's side: applying in steps that are saved, the receipt, and everything of one's own afterwards.
 */
@NullMarked
package org.onewindow.adapters.web.apply;

import org.jspecify.annotations.NullMarked;
