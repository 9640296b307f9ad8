package org.onewindow.catalog.element;

/** 权力来源: where the department has the power from. Source: the national exchange tables. */
public enum PowerSource {
    /** 法定本级行使. */
    OWN_LEVEL,
    /** 上级下放. */
    DELEGATED_DOWN,
    /** 上级授权. */
    AUTHORISED_BY_HIGHER,
    /** 同级授权. */
    AUTHORISED_BY_PEER,
    /** 上级委托. */
    ENTRUSTED_BY_HIGHER,
    /** 同级委托. */
    ENTRUSTED_BY_PEER
}
