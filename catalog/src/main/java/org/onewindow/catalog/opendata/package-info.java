/** 开放数据: the catalogue for everybody's programs, as JSON, CSV, Atom feed, and in the public-service vocabulary CPSV-AP (B6). */
@NullMarked
package org.onewindow.catalog.opendata;

import org.jspecify.annotations.NullMarked;
