package org.onewindow.spi.item;

import org.onewindow.spi.PluginApi;

/** 服务对象: who may ask for an item. Codes are mapped at the border (two code sets are in use). */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum ServiceTarget {
    /** 自然人. */
    NATURAL_PERSON,
    /** 企业法人. */
    ENTERPRISE,
    /** 事业法人. */
    PUBLIC_INSTITUTION,
    /** 社会组织法人. */
    SOCIAL_ORGANISATION,
    /** 非法人企业. */
    NON_LEGAL_PERSON_ENTERPRISE,
    /** 行政机关. */
    ADMINISTRATIVE_ORGAN,
    /** 其他组织. */
    OTHER_ORGANISATION
}
