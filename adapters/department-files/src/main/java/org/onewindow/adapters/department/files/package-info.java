/** Departments whose systems exchange files with the hall through a folder. Read {@code FileDrop} first. */
@NullMarked
package org.onewindow.adapters.department.files;

import org.jspecify.annotations.NullMarked;
