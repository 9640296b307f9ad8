package org.onewindow.catalog.disclosure;

/** 六公开: what every item tells everybody, in the order in which it is told (R13.2). */
public enum Disclosure {
    /** 服务内容: what it is, who gets it, where, and whom to ask. */
    CONTENT,
    /** 办事程序: the steps. */
    PROCEDURE,
    /** 申报材料: everything that is to be handed in, told once. */
    MATERIALS,
    /** 承诺时限: how long it takes at most. */
    LIMIT,
    /** 收费标准: what it costs, and on which basis. */
    FEES,
    /** 办理结果: what comes out of it. */
    RESULT
}
