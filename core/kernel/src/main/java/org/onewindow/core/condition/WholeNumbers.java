package org.onewindow.core.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelMutableExpr;

/** Reads whole literals as decimals, so that {@code investment > 3000} compares numbers of one type. */
final class WholeNumbers {
    private WholeNumbers() {}

    static CelAbstractSyntaxTree asDecimals(CelAbstractSyntaxTree parsed) {
        CelMutableAst tree = CelMutableAst.fromCelAst(parsed);
        rewrite(tree.expr());
        // the places of the parts stay those of the text
        return CelAbstractSyntaxTree.newParsedAst(tree.toParsedAst().getExpr(), parsed.getSource());
    }

    private static void rewrite(CelMutableExpr expr) {
        switch (expr.getKind()) {
            case CONSTANT -> rewriteConstant(expr);
            case SELECT -> rewrite(expr.select().operand());
            case LIST -> expr.list().elements().forEach(WholeNumbers::rewrite);
            case CALL -> {
                expr.call().target().ifPresent(WholeNumbers::rewrite);
                expr.call().args().forEach(WholeNumbers::rewrite);
            }
            case COMPREHENSION -> {
                rewrite(expr.comprehension().iterRange());
                rewrite(expr.comprehension().accuInit());
                rewrite(expr.comprehension().loopCondition());
                rewrite(expr.comprehension().loopStep());
                rewrite(expr.comprehension().result());
            }
            default -> {
                // identifiers hold no literal; maps and messages are not of this language and fail the type check
            }
        }
    }

    private static void rewriteConstant(CelMutableExpr expr) {
        CelConstant constant = expr.constant();
        switch (constant.getKind()) {
            case INT64_VALUE -> expr.setConstant(CelConstant.ofValue((double) constant.int64Value()));
            case UINT64_VALUE ->
                expr.setConstant(CelConstant.ofValue(constant.uint64Value().doubleValue()));
            default -> {
                // no number
            }
        }
    }
}
