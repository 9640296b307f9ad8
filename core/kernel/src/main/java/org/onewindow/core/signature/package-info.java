/** Signed messages between the hall and departments' systems: HTTP Message Signatures (RFC 9421) with a secret that both know. */
@NullMarked
package org.onewindow.core.signature;

import org.jspecify.annotations.NullMarked;
