@NullMarked
package org.onewindow.adapters.department.http;

import org.jspecify.annotations.NullMarked;
