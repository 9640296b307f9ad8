/** 证照: one's own certificates, the register for staff, and the check that is open to everybody. */
@NullMarked
package org.onewindow.adapters.web.certificate;

import org.jspecify.annotations.NullMarked;
