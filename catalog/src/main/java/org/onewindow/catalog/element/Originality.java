package org.onewindow.catalog.element;

/** 材料类型 in the other of its two meanings: whether the paper itself is wanted or a copy of it. */
public enum Originality {
    /** 原件. */
    ORIGINAL,
    /** 复印件. */
    COPY,
    /** 原件或复印件. */
    EITHER
}
