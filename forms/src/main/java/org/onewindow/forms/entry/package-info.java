/**
 * 智能录单: turns what somebody pastes or drops into proposals for the fields of a form, each with its origin; nothing is filled in
 * without the person's yes.
 *
 * <p>{@link org.onewindow.forms.entry.SmartEntry} is the one way in. Files are read here with limits on everything: their bytes, what they
 * unpack to, their cells, their pixels. Formulas are never computed, and nothing is fetched.
 */
@NullMarked
package org.onewindow.forms.entry;

import org.jspecify.annotations.NullMarked;
