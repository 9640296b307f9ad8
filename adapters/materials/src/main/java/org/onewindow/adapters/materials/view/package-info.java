/**
 * Pictures of pages and texts of PDF files and images, made in a process of its own for each file: a JVM with little memory, no
 * environment and a time limit, which is killed when it is over. {@link org.onewindow.adapters.materials.view.ViewerCommand} is what
 * runs there.
 */
@NullMarked
package org.onewindow.adapters.materials.view;

import org.jspecify.annotations.NullMarked;
