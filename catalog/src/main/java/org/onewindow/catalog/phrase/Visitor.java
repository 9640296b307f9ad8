package org.onewindow.catalog.phrase;

/** People whom a clerk meets with special care (R6.4); what is said to everybody goes for them too unless it is said otherwise. */
public enum Visitor {
    /** 老年人. */
    ELDERLY,
    /** 残障人士. */
    DISABLED,
    /** 孕妇或者携带婴幼儿的人. */
    WITH_CHILDREN,
    /** 病人. */
    ILL,
    /** 语言不通的人. */
    FOREIGN
}
