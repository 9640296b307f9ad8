package org.onewindow.core.mandate;

/** 委托权限: what a mandate lets somebody do beside looking at what it covers. */
public enum MandatePower {
    /** 代为办理: fill in, hand in, correct, supply, withdraw. */
    HANDLE,
    /** 代领结果: collect results at the issuing counter. */
    COLLECT,
    /** 代为承诺: promise in writing instead of proving (告知承诺), which needs special authority. */
    COMMIT
}
