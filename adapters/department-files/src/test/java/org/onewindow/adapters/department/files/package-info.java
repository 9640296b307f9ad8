@NullMarked
package org.onewindow.adapters.department.files;

import org.jspecify.annotations.NullMarked;
