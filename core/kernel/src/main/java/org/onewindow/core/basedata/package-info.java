/**
 * 基础数据 (表格化): data of a subject or of a project that are entered once and serve all items. Working data of their owner, like a draft:
 * no ledger, no number; what comes of them is in the applications that they fill.
 */
@NullMarked
package org.onewindow.core.basedata;

import org.jspecify.annotations.NullMarked;
