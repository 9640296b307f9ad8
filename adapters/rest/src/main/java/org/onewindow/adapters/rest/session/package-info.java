/**
 * Who is at the other end of the line: the sign-in cookie, and the proof that a form was filled on the hall's own page.
 */
@NullMarked
package org.onewindow.adapters.rest.session;

import org.jspecify.annotations.NullMarked;
