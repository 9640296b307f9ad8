package org.onewindow.catalog.element;

/** 通办范围: how far from home an item can be applied for. Source: GB/T 39046-2020, table 4, and platforms that add levels below. */
public enum CrossRegionScope {
    /** 全国. */
    NATION,
    /** 跨省. */
    ACROSS_PROVINCES,
    /** 跨市. */
    ACROSS_CITIES,
    /** 跨县. */
    ACROSS_COUNTIES,
    /** 跨镇（乡、街道）. */
    ACROSS_TOWNSHIPS
}
