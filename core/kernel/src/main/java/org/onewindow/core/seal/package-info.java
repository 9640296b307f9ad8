/** 印章: the register of stamps: who has which in custody, and which is on which document. */
@NullMarked
package org.onewindow.core.seal;

import org.jspecify.annotations.NullMarked;
