/**
 * What the hall answers, before anybody decides whether it becomes JSON or a page: one mapping from outcomes and refusals to a
 * status, a localised problem and its findings.
 */
@NullMarked
package org.onewindow.adapters.rest.answer;

import org.jspecify.annotations.NullMarked;
