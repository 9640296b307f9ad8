package org.onewindow.catalog.element;

/** 实施主体性质: what the implementing body is by law. Source: GB/T 39046-2020, A.3. */
public enum BodyNature {
    /** 法定机关. */
    STATUTORY_ORGAN,
    /** 授权组织. */
    AUTHORISED_ORGANISATION,
    /** 受委托组织. */
    ENTRUSTED_ORGANISATION,
    /** 其他. */
    OTHER
}
