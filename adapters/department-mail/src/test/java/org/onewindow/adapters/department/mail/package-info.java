@NullMarked
package org.onewindow.adapters.department.mail;

import org.jspecify.annotations.NullMarked;
