/** What pages answer to what is wrong, too much, too late or not for the visitor. */
@NullMarked
package org.onewindow.adapters.web.misuse;

import org.jspecify.annotations.NullMarked;
