/**
 * Forms as pages show them: the same for an applicant, a clerk at the counter, and a supplement.
 */
@NullMarked
package org.onewindow.adapters.web.form;

import org.jspecify.annotations.NullMarked;
